/**
 * How large the schemas of a definition are once references are put in place, and which lead back to themselves.
 *
 * Every schema has an outline that depends on nothing but its node; the extents of all shared definitions follow from
 * their outlines in one pass. So an edit that leaves the outline of a definition alone costs nothing here.
 */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { targetOf } from './references';
import { sharedKey, type UnitKey } from './units';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 300;

/** Counts above this are cut off: repeated references can make more schemas than there are numbers. */
const largest = 1_000_000;

/** What a schema holds itself, and where it refers to others; a reference to nothing has no key. */
export interface Outline {
  readonly count: number;
  readonly depth: number;
  readonly references: readonly { readonly key: UnitKey | undefined; readonly text: string; readonly depth: number }[];
}

const outlines = new WeakMap<JsonObject, Outline>();

/** The outline of a schema; kept by identity. */
export function outlineOf(schema: JsonObject): Outline {
  const known = outlines.get(schema);
  if (known) return known;
  const references: { key: UnitKey | undefined; text: string; depth: number }[] = [];
  let count = 0;
  let deep = 0;
  const visit = (node: Json | undefined, depth: number): void => {
    if (!isObject(node) || depth > deepest) return;
    const text = textOf(node, '$ref');
    if (text !== undefined) {
      const target = targetOf(text);
      references.push({ key: target && sharedKey(target.section, target.name), text, depth });
      return;
    }
    count++;
    deep = Math.max(deep, depth);
    const properties = objectOf(node, 'properties');
    if (properties) for (const key of Object.keys(properties)) visit(properties[key], depth + 1);
    const items = member(node, 'items');
    if (isArray(items)) for (const item of items) visit(item, depth + 1);
    else visit(items, depth + 1);
    visit(member(node, 'additionalProperties'), depth + 1);
    for (const part of arrayOf(node, 'allOf') ?? []) visit(part, depth);
  };
  visit(schema, 0);
  const outline: Outline = { count, depth: deep, references };
  outlines.set(schema, outline);
  return outline;
}

/** True when two versions of a definition have one extent and refer to the same places. */
export function sameOutline(a: Json | undefined, b: Json | undefined): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const one = outlineOf(a);
  const two = outlineOf(b);
  return (
    one.count === two.count &&
    one.depth === two.depth &&
    one.references.length === two.references.length &&
    one.references.every(({ text, depth }, index) => text === two.references[index]?.text && depth === two.references[index].depth)
  );
}

/** Schemas (objects, properties, items) and levels of a schema, with references put in place; what leads back counts once. */
export interface Extent {
  readonly count: number;
  readonly depth: number;
  /** True when the definition leads back to itself. */
  readonly isLoop: boolean;
}

/** The extent of a schema from its outline and the extents of the definitions that it names. */
export function extentFrom({ count, depth, references }: Outline, extentOf: (reference: Outline['references'][number]) => Extent | undefined): Extent {
  let total = count;
  let deep = depth;
  for (const reference of references) {
    const inner = extentOf(reference);
    total += inner?.count ?? 1;
    deep = Math.max(deep, reference.depth + (inner?.depth ?? 0));
  }
  return { count: Math.min(total, largest), depth: deep, isLoop: false };
}

export const sameExtent = (a: Extent | undefined, b: Extent | undefined): boolean =>
  a?.count === b?.count && a?.depth === b?.depth && a?.isLoop === b?.isLoop;

interface Visit {
  readonly key: UnitKey;
  readonly outline: Outline;
  readonly order: number;
  lowest: number;
  next: number;
  isOpen: boolean;
}

/**
 * The extents of all definitions at once: strongly connected definitions (Tarjan's algorithm, without recursion, for
 * chains may be long) form a loop and share one extent, to which each of them adds itself once.
 */
export function extentsOf(definitions: ReadonlyMap<UnitKey, JsonObject>): Map<UnitKey, Extent> {
  const extents = new Map<UnitKey, Extent>();
  const visits = new Map<UnitKey, Visit>();
  const open: Visit[] = [];

  const begin = (key: UnitKey, node: JsonObject): Visit => {
    const visit: Visit = { key, outline: outlineOf(node), order: visits.size, lowest: visits.size, next: 0, isOpen: true };
    visits.set(key, visit);
    open.push(visit);
    return visit;
  };

  const close = (root: Visit): void => {
    const group = open.splice(open.indexOf(root));
    const keys = new Set(group.map(({ key }) => key));
    let count = 0;
    let depth = 0;
    let inner = 0;
    for (const visit of group) {
      visit.isOpen = false;
      const outer = extentFrom(
        { ...visit.outline, references: visit.outline.references.filter(({ key }) => key === undefined || !keys.has(key)) },
        ({ key }) => (key === undefined ? undefined : extents.get(key)),
      );
      count += outer.count;
      depth = Math.max(depth, outer.depth);
      for (const reference of visit.outline.references) {
        if (reference.key === undefined || !keys.has(reference.key)) continue;
        inner++;
        depth = Math.max(depth, reference.depth);
      }
    }
    const extent: Extent = { count: Math.min(count + Math.max(0, inner - (group.length - 1)), largest), depth, isLoop: inner > 0 };
    for (const key of keys) extents.set(key, extent);
  };

  for (const [start, node] of definitions) {
    if (visits.has(start)) continue;
    const path = [begin(start, node)];
    for (let current = path.at(-1); current; current = path.at(-1)) {
      const reference = current.outline.references[current.next++];
      if (!reference) {
        path.pop();
        const around = path.at(-1);
        if (around) around.lowest = Math.min(around.lowest, current.lowest);
        if (current.lowest === current.order) close(current);
        continue;
      }
      const target = reference.key === undefined ? undefined : definitions.get(reference.key);
      if (reference.key === undefined || !target) continue;
      const known = visits.get(reference.key);
      if (!known) path.push(begin(reference.key, target));
      else if (known.isOpen) current.lowest = Math.min(current.lowest, known.order);
    }
  }
  return extents;
}
