/**
 * A draft as a head and many records beside it, so that saving an edit writes what changed: the definition's sections as pages
 * of some entries each, and the large things that hardly change. What is the very same node in two trees is so again when it is
 * read, which is how the printer knows what keeps its text.
 */
import { objectOf, type Json, type JsonObject } from '../../core/base/json';
import { keysOf, pointerOf } from '../../core/base/pointer';
import { nodeAt, replaceAt } from '../../core/base/tree';
import type { Connector, JsonSource } from '../../core/connector/connector';
import { typedTextOf } from '../../core/connector/typed-texts';
import type { KeptDraft } from '../../core/ports/drafts';
import { isSamePage, keysIn, listIn, SectionPages, sections, treeNames, type Entry, type Page, type Section, type TreeName, type Trees } from './draft-pages';
import { movedNodes, type MovedNode, type PagesBySection } from './moved-nodes';
import { textPieces } from './text-pieces';

/** A section of a tree: put together from the lists of `tree`, in the order of the pages or of `keys`. */
export interface SectionMark {
  readonly tree: TreeName;
  readonly keys?: readonly string[];
}

/** A tree without its sections. One object for one tree, which storing keeps. */
export interface Frame {
  readonly keys: readonly string[];
  readonly rest: JsonObject;
  readonly sections: { readonly [section in Section]?: SectionMark };
}

export type Frames = { readonly [name in TreeName]?: Frame };

/** The part of a draft that is written each time; what lies in other records is empty here. */
export interface DraftHead extends KeptDraft {
  readonly frames: Frames;
  readonly moved: readonly MovedNode[];
  /** How many pages there are, to tell when one is missing. */
  readonly pages: number;
  /** How many pieces the text has, for the same. */
  readonly pieces: number;
}

export type PartName = `text/${number}` | 'extras' | 'notes' | `${Section}/${number}`;
export type Part = readonly [name: PartName, value: unknown];

/** What has to be written for a version of a draft. Say `done` when it is. */
export interface PlannedWrite {
  readonly head: DraftHead;
  readonly puts: readonly Part[];
  readonly removals: readonly PartName[];
  /** True when nothing that is stored so far is of use. */
  readonly isAnew: boolean;
  done(): void;
}

/** What a connector was imported from and what it was opened as share a place: of one that has both, only the first counts. */
function treesOf({ definition, sources, origin, opened }: Connector): Trees {
  const begun = origin ?? opened;
  return {
    definition,
    ...(sources.definition && { source: sources.definition.tree }),
    ...(begun && { origin: begun.definition }),
  };
}

const nothing: JsonObject = {};

/** The connector without what lies in other records. */
function emptied({ opened, ...connector }: Connector): Connector {
  const { sources, origin } = connector;
  return {
    ...connector,
    definition: nothing,
    sources: { ...sources, ...(sources.definition && { definition: { ...sources.definition, text: '', tree: nothing } }) },
    ...(origin && { origin: { ...origin, definition: nothing, ...(origin.notes && { notes: [] }) } }),
    ...(opened && !origin && { opened: { ...opened, definition: nothing } }),
    extras: [],
  };
}

/** The other records, by name. */
function largeParts({ origin, extras }: Connector): Part[] {
  const parts: Part[] = [['extras', extras]];
  if (origin?.notes) parts.push(['notes', origin.notes]);
  return parts;
}

const pieceAt = (piece: string, index: number): Part => [`text/${index}`, piece];

/** After so many records that were compared, storing may pause. */
const comparedAtOnce = 256;

type PagesOf = ReadonlyMap<Section, readonly (Page | undefined)[]>;

function framesOf(trees: Trees, pages: PagesOf): Frames {
  const frames = new Map<JsonObject, Frame>();
  const marks = new Map<JsonObject, SectionMark>();
  const markOf = (section: Section, object: JsonObject, tree: TreeName): SectionMark => {
    const known = marks.get(object);
    if (known) return known;
    const keys = Object.keys(object);
    const paged = keysIn(pages.get(section) ?? [], tree);
    const mark: SectionMark = { tree, ...(keys.some((key, index) => key !== paged[index]) && { keys }) };
    marks.set(object, mark);
    return mark;
  };
  const frameOf = (root: JsonObject, tree: TreeName): Frame => {
    const known = frames.get(root);
    if (known) return known;
    const own = sections.flatMap((section): [Section, JsonObject][] => {
      const object = objectOf(root, section);
      return object ? [[section, object]] : [];
    });
    const paged = new Set<string>(own.map(([section]) => section));
    const frame: Frame = {
      keys: Object.keys(root),
      rest: Object.fromEntries(Object.entries(root).filter(([key]) => !paged.has(key))),
      sections: Object.fromEntries(own.map(([section, object]) => [section, markOf(section, object, tree)])),
    };
    frames.set(root, frame);
    return frame;
  };
  return Object.fromEntries(
    treeNames.flatMap((name) => {
      const root = trees[name];
      return root ? [[name, frameOf(root, name)]] : [];
    }),
  );
}

/** The members beside the sections as a page, for what moved between them and the sections. */
function pageOfRest(frames: Frames): Page {
  const distinct = [...new Set(treeNames.flatMap((name) => frames[name] ?? []))];
  return {
    lists: distinct.map(({ rest }) => Object.entries(rest)),
    of: Object.fromEntries(treeNames.flatMap((name) => (frames[name] ? [[name, distinct.indexOf(frames[name])]] : []))),
  };
}

const areSameTrees = (one: Trees, other: Trees): boolean => treeNames.every((name) => one[name] === other[name]);

/** What is stored of one draft, and what has to be written to store another version of it. */
export class DraftParts {
  private readonly pagers = new Map(sections.map((section) => [section, new SectionPages()] as const));
  private written: ReadonlyMap<PartName, unknown> | undefined;
  private trees: Trees = {};
  private moved: readonly MovedNode[] = [];
  private text: { readonly source: JsonSource | undefined; readonly pieces: readonly string[] } = { source: undefined, pieces: [] };

  /** What is stored of a draft that was just read from these pages and these pieces of its text. */
  static of({ connector }: KeptDraft, moved: readonly MovedNode[], pages: PagesOf, pieces: readonly string[]): DraftParts {
    const parts = new DraftParts();
    for (const [section, pager] of parts.pagers) pager.restore(pages.get(section) ?? []);
    parts.trees = treesOf(connector);
    parts.moved = moved;
    parts.text = { source: connector.sources.definition, pieces };
    parts.written = new Map([...partsOf(parts.pagesOf(parts.trees)), ...largeParts(connector), ...pieces.map(pieceAt)]);
    return parts;
  }

  /** The very same pieces for the same source, which need no comparison then. */
  private *piecesIn({ sources: { definition: source } }: Connector): Generator<void, readonly string[]> {
    if (source !== this.text.source) this.text = { source, pieces: source ? yield* textPieces(typedTextOf(source) ?? source.text, this.text.pieces) : [] };
    return this.text.pieces;
  }

  private pagesOf(trees: Trees): PagesOf {
    return new Map(
      Array.from(this.pagers, ([section, pager]) => {
        const objects = Object.fromEntries(treeNames.map((name) => [name, objectOf(trees[name], section)]));
        return [section, pager.pagesOf(objects)] as const;
      }),
    );
  }

  /** Finds out what has to be written. Pauses now and then, so that the page is not held up. */
  *plan(kept: KeptDraft): Generator<void, PlannedWrite> {
    const trees = treesOf(kept.connector);
    const pages = this.pagesOf(trees);
    yield;
    const frames = framesOf(trees, pages);
    const before = this.written;
    const pieces = yield* this.piecesIn(kept.connector);
    const now = new Map<PartName, unknown>([...partsOf(pages), ...largeParts(kept.connector), ...pieces.map(pieceAt)]);
    yield;
    const puts: Part[] = [];
    let compared = 0;
    for (const [name, value] of now) {
      if (!isSamePart(before?.get(name), value)) puts.push([name, value]);
      if (++compared % comparedAtOnce === 0) yield;
    }
    const bySection: PagesBySection = [...pages, [undefined, [pageOfRest(frames)]]];
    const moved = before && areSameTrees(trees, this.trees) ? this.moved : yield* movedNodes(trees, bySection);
    return {
      head: { ...kept, connector: emptied(kept.connector), frames, moved, pages: partsOf(pages).length, pieces: pieces.length },
      puts,
      removals: before ? Array.from(before.keys()).filter((name) => !now.has(name)) : [],
      isAnew: !before,
      done: () => {
        this.written = now;
        this.trees = trees;
        this.moved = moved;
      },
    };
  }
}

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'lists' in value;

const isSamePart = (before: unknown, now: unknown): boolean => Object.is(before, now) || (isPage(before) && isPage(now) && isSamePage(before, now));

const partsOf = (pages: PagesOf): [PartName, Page][] =>
  Array.from(pages).flatMap(([section, list]) => list.flatMap((page, number): [PartName, Page][] => (page ? [[`${section}/${number}`, page]] : [])));

/** A head that was read, with its other records. */
export interface ReadParts {
  readonly head: Pick<DraftHead, 'connector' | 'frames' | 'moved'>;
  readonly pages: PagesOf;
  readonly text: string;
  readonly extras: Connector['extras'];
  readonly notes: NonNullable<Connector['origin']>['notes'];
}

/** The connector of a head and its other records. */
export function connectorOfParts({ head, pages, text, extras, notes }: ReadParts): Connector {
  const { connector, frames, moved } = head;
  const trees = treesFrom(frames, moved, pages);
  const { sources, origin, opened } = connector;
  return {
    ...connector,
    definition: trees.definition ?? nothing,
    sources: { ...sources, ...(sources.definition && { definition: { ...sources.definition, text, tree: trees.source ?? nothing } }) },
    ...(origin && { origin: { ...origin, definition: trees.origin ?? nothing, ...(notes && { notes }) } }),
    ...(opened && { opened: { ...opened, definition: trees.origin ?? nothing } }),
    extras,
  };
}

function treesFrom(frames: Frames, moved: readonly MovedNode[], pages: PagesOf): Trees {
  const roots = new Map<Frame, JsonObject>();
  const objects = new Map<SectionMark, JsonObject>();
  /** Entries in which a node was put back, by what was read for them. */
  const mended = new Map<Json, Json>();
  const trees: { [name in TreeName]?: JsonObject } = {};

  const entriesOf = (section: Section, tree: TreeName): readonly Entry[] => (pages.get(section) ?? []).flatMap((page) => listIn(page, tree));
  const entryAt = (frame: Frame, key: string, below: string | undefined): Json | undefined => {
    const section = sections.find((name) => name === key);
    const mark = section && frame.sections[section];
    return section && mark ? entriesOf(section, mark.tree).find(([name]) => name === below)?.[1] : frame.rest[key];
  };
  const isInSection = (frame: Frame, key: string): boolean => sections.some((name) => name === key && frame.sections[name]);

  const putBack = (frame: Frame, { at, from, to }: MovedNode): void => {
    const [key = '', ...below] = keysOf(at);
    const inner = isInSection(frame, key) ? below.slice(1) : below;
    const entry = entryAt(frame, key, below[0]);
    const node = nodeAt(trees[from], to);
    if (entry !== undefined && node !== undefined) mended.set(entry, replaceAt(mended.get(entry) ?? entry, pointerOf(inner), node));
  };
  const objectFrom = (section: Section, mark: SectionMark): JsonObject => {
    const known = objects.get(mark);
    if (known) return known;
    const entries = entriesOf(section, mark.tree).map(([key, node]): Entry => [key, mended.get(node) ?? node]);
    const byKey = mark.keys && new Map(entries);
    const object: JsonObject = Object.fromEntries(byKey && mark.keys ? mark.keys.map((key) => [key, byKey.get(key) ?? null]) : entries);
    objects.set(mark, object);
    return object;
  };
  const rootFrom = (frame: Frame): JsonObject => {
    const marks = new Map<string, JsonObject>(
      sections.flatMap((section) => {
        const mark = frame.sections[section];
        return mark ? [[section, objectFrom(section, mark)]] : [];
      }),
    );
    return Object.fromEntries(
      frame.keys.map((key): [string, Json] => {
        const node = Object.hasOwn(frame.rest, key) ? (frame.rest[key] ?? null) : null;
        return [key, marks.get(key) ?? mended.get(node) ?? node];
      }),
    );
  };

  // What is put back lies in the trees before.
  for (const name of ['source', 'origin', 'definition'] as const) {
    const frame = frames[name];
    if (!frame) continue;
    for (const node of moved) if (node.tree === name) putBack(frame, node);
    const root = roots.get(frame) ?? rootFrom(frame);
    roots.set(frame, root);
    trees[name] = root;
  }
  return trees;
}
