import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { sharedTarget } from '../../connector/shared-object';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 300;

/** Counts are cut off here: repeated references can make more schemas than there are numbers. */
const largest = 1_000_000;

/** The schemas of a node itself, and the definitions that it refers to, one for each reference; other references are empty. */
interface Outline {
  readonly count: number;
  readonly names: readonly string[];
}

const outlines = new WeakMap<JsonObject, Outline>();

function outlineOf(schema: JsonObject): Outline {
  const known = outlines.get(schema);
  if (known) return known;
  const names: string[] = [];
  let count = 0;
  const visit = (node: Json | undefined, depth: number): void => {
    if (!isObject(node) || depth > deepest) return;
    const reference = textOf(node, '$ref');
    if (reference !== undefined) {
      const target = sharedTarget(reference);
      names.push(target?.section === 'definitions' ? target.name : '');
      return;
    }
    count++;
    for (const property of Object.values(objectOf(node, 'properties') ?? {})) visit(property, depth + 1);
    const items = member(node, 'items');
    if (isArray(items)) for (const item of items) visit(item, depth + 1);
    else visit(items, depth + 1);
    visit(member(node, 'additionalProperties'), depth + 1);
    for (const part of arrayOf(node, 'allOf') ?? []) visit(part, depth + 1);
  };
  visit(schema, 0);
  const outline = { count, names };
  outlines.set(schema, outline);
  return outline;
}

interface Visit {
  readonly name: string;
  readonly outline: Outline;
  readonly order: number;
  lowest: number;
  next: number;
  isOpen: boolean;
}

/** Definitions that lead back to one another count each other once, and one more for each further way back. */
function countGroup(group: readonly Visit[], counts: ReadonlyMap<string, number>): number {
  const names = new Set(group.map(({ name }) => name));
  let total = 0;
  let inner = 0;
  for (const { outline } of group) {
    total += outline.count;
    for (const name of outline.names) {
      if (names.has(name)) inner++;
      else total += counts.get(name) ?? 1;
    }
  }
  return Math.min(largest, total + Math.max(0, inner - (group.length - 1)));
}

const countsByDefinitions = new WeakMap<JsonObject, ReadonlyMap<string, number>>();

/** The counts of all definitions, by strongly connected groups (Tarjan’s algorithm, without recursion, for chains may be long). */
function countsOf(definitions: JsonObject): ReadonlyMap<string, number> {
  const known = countsByDefinitions.get(definitions);
  if (known) return known;
  const counts = new Map<string, number>();
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const begin = (name: string, node: JsonObject): Visit => {
    const visit: Visit = { name, outline: outlineOf(node), order: visits.size, lowest: visits.size, next: 0, isOpen: true };
    visits.set(name, visit);
    open.push(visit);
    return visit;
  };
  const close = (root: Visit): void => {
    const group = open.splice(open.indexOf(root));
    const count = countGroup(group, counts);
    for (const visit of group) {
      visit.isOpen = false;
      counts.set(visit.name, count);
    }
  };
  for (const [start, node] of Object.entries(definitions)) {
    const path = isObject(node) && !visits.has(start) ? [begin(start, node)] : [];
    for (let current = path.at(-1); current; current = path.at(-1)) {
      const name = current.outline.names[current.next++];
      if (name === undefined) {
        path.pop();
        const around = path.at(-1);
        if (around) around.lowest = Math.min(around.lowest, current.lowest);
        if (current.lowest === current.order) close(current);
        continue;
      }
      const target = objectOf(definitions, name);
      const visited = visits.get(name);
      if (target && !visited) path.push(begin(name, target));
      else if (visited?.isOpen) current.lowest = Math.min(current.lowest, visited.order);
    }
  }
  countsByDefinitions.set(definitions, counts);
  return counts;
}

/** How many schemas (objects, properties and items) a body has with references put in place; what leads back counts once. */
export function schemaCount(schema: Json | undefined, definitions: JsonObject | undefined): number {
  if (!isObject(schema)) return 0;
  const { count, names } = outlineOf(schema);
  const counts = definitions && countsOf(definitions);
  return Math.min(largest, names.reduce((sum, name) => sum + (counts?.get(name) ?? 1), count));
}
