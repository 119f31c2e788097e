import type { Json, JsonObject } from '../../core/base/json';
import { sharedSections } from '../../core/connector/shared-object';

/** The trees of a draft that hold mostly the same: the definition, what its text was read as, and what it was imported as. */
export const treeNames = ['definition', 'source', 'origin'] as const;
export type TreeName = (typeof treeNames)[number];
export type Trees = { readonly [name in TreeName]?: JsonObject };

/** The members of a definition that grow with it. */
export const sections = ['paths', ...sharedSections] as const;
export type Section = (typeof sections)[number];

export type Entry = readonly [key: string, node: Json];

/**
 * Some neighbours in a section, as each tree has them: what trees share is one list. Stored as one record, because a record
 * keeps that two nodes are the very same, by which the printer knows what is unchanged.
 */
export interface Page {
  readonly lists: readonly (readonly Entry[])[];
  /** The list of each tree; absent where it has none of these entries. */
  readonly of: { readonly [name in TreeName]?: number };
}

/**
 * So many entries are written again when one of them changes. Fewer would make more records of a large definition; with more,
 * a record would pass 64 kB, beyond which Chromium keeps each in a file of its own.
 */
const mostEntries = 8;

const noEntries: readonly Entry[] = [];

const isSameList = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every(([key, node], index) => other[index]?.[0] === key && Object.is(other[index][1], node));

export const isSamePage = (one: Page | undefined, other: Page): boolean =>
  one === other ||
  (one !== undefined &&
  one.lists.length === other.lists.length &&
  treeNames.every((name) => one.of[name] === other.of[name]) &&
  one.lists.every((list, index) => isSameList(list, other.lists[index] ?? noEntries)));

type Objects = { readonly [name in TreeName]?: JsonObject };

const noObjects: Objects = {};

/** A section of all trees as pages. Keys stay on their page from one version to the next, so that an edit changes few pages. */
export class SectionPages {
  private readonly pageOf = new Map<string, number>();
  private readonly sizes: number[] = [];
  private objects = noObjects;
  private pages: readonly (Page | undefined)[] = [];

  /** Puts keys where they were stored. */
  restore(pages: readonly (Page | undefined)[]): void {
    for (const [number, page] of pages.entries()) {
      this.sizes[number] = 0;
      for (const list of page?.lists ?? []) for (const [key] of list) if (!this.pageOf.has(key)) this.assign(key, number);
    }
  }

  private assign(key: string, page: number): number {
    this.pageOf.set(key, page);
    this.sizes[page] = (this.sizes[page] ?? 0) + 1;
    return page;
  }

  /** The page of a key, for a new one that of the key before it while there is room. */
  private placeOf(key: string, before: number | undefined): number {
    const known = this.pageOf.get(key);
    if (known !== undefined) return known;
    return this.assign(key, before !== undefined && (this.sizes[before] ?? 0) < mostEntries ? before : this.sizes.length);
  }

  /** The pages of a version by number; the very array while no tree has another object there. Pages that lost all entries are undefined. */
  pagesOf(objects: Objects): readonly (Page | undefined)[] {
    if (treeNames.every((name) => objects[name] === this.objects[name])) return this.pages;
    const listsOf = new Map<JsonObject, Entry[][]>();
    for (const name of treeNames) {
      const object = objects[name];
      if (object && !listsOf.has(object)) listsOf.set(object, this.listsOf(object));
    }
    const pages = this.sizes.map((_size, number): Page | undefined => {
      const lists: Entry[][] = [];
      const of: { [name in TreeName]?: number } = {};
      for (const name of treeNames) {
        const object = objects[name];
        const list = object && listsOf.get(object)?.[number];
        if (!list) continue;
        const known = lists.findIndex((other) => isSameList(other, list));
        of[name] = known >= 0 ? known : lists.push(list) - 1;
      }
      return lists.length > 0 ? { lists, of } : undefined;
    });
    this.objects = objects;
    this.pages = pages;
    return pages;
  }

  private listsOf(object: JsonObject): Entry[][] {
    const lists: Entry[][] = [];
    let page: number | undefined;
    for (const key of Object.keys(object)) {
      page = this.placeOf(key, page);
      (lists[page] ??= []).push([key, object[key] ?? null]);
    }
    return lists;
  }
}

/** The keys that an object put together from its pages would have, in their order. */
export const keysIn = (pages: readonly (Page | undefined)[], tree: TreeName): readonly string[] => pages.flatMap((page) => listIn(page, tree).map(([key]) => key));

/** The entries of a page as a tree has them. */
export function listIn(page: Page | undefined, tree: TreeName): readonly Entry[] {
  const index = page?.of[tree];
  return index === undefined ? noEntries : (page?.lists[index] ?? noEntries);
}
