/**
 * How large the schemas of a definition are once references are put in place, and which lead back to themselves.
 *
 * Every schema has an outline that depends on nothing but its node; the extents of all definitions follow from their
 * outlines in one pass. So an edit that leaves the outline of a definition alone costs nothing here.
 */
import { isArray, isObject, type Json, type JsonObject } from '../base/json';
import { onceForEach } from '../base/once-for-each';
import { sharedTarget } from './shared-object';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 300;

/** Counts above this are cut off: repeated references can make more schemas than there are numbers. */
const largest = 1_000_000;

interface Reference {
  /** The definition that it names, whether it exists or not; undefined for references to anything else. */
  readonly name: string | undefined;
  readonly text: string;
  readonly depth: number;
}

/** What a schema holds itself, and where it refers to others. */
export interface Outline {
  readonly count: number;
  readonly depth: number;
  readonly references: readonly Reference[];
}

const noReferences: readonly Reference[] = [];

/** The outline of a schema that is not remembered: for those that are asked for once or twice. */
export const madeOutline = (schema: JsonObject): Outline => new Outliner().of(schema);

/** The outline of a schema; kept by identity. */
const outlineOf = onceForEach(madeOutline);

class Outliner {
  private count = 0;
  private depth = 0;
  private references: Reference[] | undefined = undefined;

  of(schema: JsonObject): Outline {
    this.visit(schema, 0);
    return { count: this.count, depth: this.depth, references: this.references?.slice() ?? noReferences };
  }

  private visit(node: Json | undefined, depth: number): void {
    if (!isObject(node) || depth > deepest) return;
    const text = node['$ref'];
    if (typeof text === 'string') {
      this.references ??= [];
      this.references.push({ name: definitionNamed(text), text, depth });
      return;
    }
    this.count++;
    if (depth > this.depth) this.depth = depth;
    for (const key in node) {
      const value = node[key];
      if (typeof value !== 'object') continue;
      if (key === 'properties') this.visitAll(value, depth + 1);
      else if (key === 'items' && isArray(value)) this.visitEach(value, depth + 1);
      else if (key === 'items' || key === 'additionalProperties') this.visit(value, depth + 1);
      else if (key === 'allOf') this.visitEach(value, depth);
    }
  }

  private visitAll(properties: Json, depth: number): void {
    if (isObject(properties)) for (const name in properties) this.visit(properties[name], depth);
  }

  private visitEach(parts: Json, depth: number): void {
    if (isArray(parts)) for (const part of parts) this.visit(part, depth);
  }
}

const plainReference = /^#\/definitions\/[^/~%]+$/;

/** The name of the definition that a `$ref` text names, whether it exists or not. */
function definitionNamed(text: string): string | undefined {
  if (plainReference.test(text)) return text.slice('#/definitions/'.length);
  const target = sharedTarget(text);
  return target?.section === 'definitions' ? target.name : undefined;
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
export function extentFrom({ count, depth, references }: Outline, extentOf: (reference: Reference) => Extent | undefined): Extent {
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
  readonly name: string;
  readonly outline: Outline;
  readonly order: number;
  lowest: number;
  next: number;
  isOpen: boolean;
}

/**
 * The extents of all definitions at once, by name; kept by identity. Strongly connected definitions (Tarjan's algorithm,
 * without recursion, for chains may be long) form a loop and share one extent, to which each of them adds itself once.
 */
export const extentsOf = onceForEach((definitions: JsonObject): ReadonlyMap<string, Extent> => {
  const extents = new Map<string, Extent>();
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];

  const begin = (name: string, node: JsonObject): Visit => {
    const visit: Visit = { name, outline: outlineOf(node), order: visits.size, lowest: visits.size, next: 0, isOpen: true };
    visits.set(name, visit);
    open.push(visit);
    return visit;
  };
  const nodeOf = (name: string): JsonObject | undefined => {
    const node = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    return isObject(node) ? node : undefined;
  };

  for (const start of Object.keys(definitions)) {
    const node = nodeOf(start);
    if (!node || visits.has(start)) continue;
    const path = [begin(start, node)];
    for (let current = path.at(-1); current; current = path.at(-1)) {
      const reference = current.outline.references[current.next++];
      if (!reference) {
        path.pop();
        const around = path.at(-1);
        if (around) around.lowest = Math.min(around.lowest, current.lowest);
        if (current.lowest === current.order) close(current, open, extents);
        continue;
      }
      const target = reference.name === undefined ? undefined : nodeOf(reference.name);
      if (reference.name === undefined || !target) continue;
      const visited = visits.get(reference.name);
      if (!visited) path.push(begin(reference.name, target));
      else if (visited.isOpen) current.lowest = Math.min(current.lowest, visited.order);
    }
  }
  return extents;
});

/** Takes a strongly connected group, which ends the list of open ones, out of it and gives its members their extent. */
function close(root: Visit, open: Visit[], extents: Map<string, Extent>): void {
  const isAlone = open.at(-1) === root;
  const group = isAlone ? [root] : open.slice(open.lastIndexOf(root));
  open.length -= group.length;
  const names = isAlone ? undefined : new Set(group.map(({ name }) => name));
  let count = 0;
  let depth = 0;
  let inner = 0;
  for (const visit of group) {
    visit.isOpen = false;
    count += visit.outline.count;
    depth = Math.max(depth, visit.outline.depth);
    for (const reference of visit.outline.references) {
      const { name } = reference;
      const isInner = name !== undefined && (names ? names.has(name) : name === root.name);
      const extent = name === undefined || isInner ? undefined : extents.get(name);
      if (isInner) inner++;
      else count += extent?.count ?? 1;
      depth = Math.max(depth, reference.depth + (extent?.depth ?? 0));
    }
  }
  const extent: Extent = { count: Math.min(count + Math.max(0, inner - (group.length - 1)), largest), depth, isLoop: inner > 0 };
  for (const { name } of group) extents.set(name, extent);
}

/** How many schemas (objects, properties and items) a body has with references put in place; what leads back counts once. */
export function schemaCount(schema: Json | undefined, definitions: JsonObject | undefined): number {
  if (!isObject(schema)) return 0;
  const extents = definitions && extentsOf(definitions);
  return extentFrom(outlineOf(schema), ({ name }) => (name === undefined ? undefined : extents?.get(name))).count;
}
