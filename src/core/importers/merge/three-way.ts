import { isArray, isObject, textOf, type Json, type JsonArray, type JsonObject } from '../../base/json';
import { isEqualJson } from '../../base/json-text/slot';

/** One place as it was imported, as it was worked on, and as it is imported now. Absent is undefined. */
export interface Versions<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** The variables of the path of each version, so that a path parameter is known by its place though its name changed. */
export type PathVariables = Versions<readonly string[]>;

const noVariables: PathVariables = { base: [], mine: [], theirs: [] };

/** Deeper nodes are taken as a whole. */
const deepest = 200;

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isEqualJson(one, other);

/** Members of these are named by the author of the API; elsewhere a name says what a member means. */
const maps = new Set(['properties', 'definitions', 'paths', 'responses']);

/** Texts and settings that a person writes about an operation, parameter or schema, as against what the service dictates. */
const isPersonal = (key: string): boolean =>
  key === 'summary' || key === 'description' || key === 'title' || key === 'operationId' || key.startsWith('x-ms-');

const listsByValue = new Set(['required', 'enum', 'tags', 'consumes', 'produces', 'schemes']);
const listsByName = new Set(['parameters', 'tags', 'allOf', 'x-ms-connector-metadata']);

/** What tells an element of a list from the others, whatever its place; undefined when nothing does. */
function elementKey(element: Json, list: string, variables: readonly string[]): string | undefined {
  if (!isObject(element)) return listsByValue.has(list) && !isArray(element) ? `value ${JSON.stringify(element)}` : undefined;
  if (!listsByName.has(list)) return undefined;
  const reference = textOf(element, '$ref');
  if (reference !== undefined) return `reference ${reference}`;
  if (list === 'allOf') return 'schema';
  const name = textOf(element, 'name') ?? textOf(element, 'propertyName');
  const place = textOf(element, 'in');
  if (place === 'body') return 'body';
  const variable = place === 'path' && name !== undefined ? variables.indexOf(name) : -1;
  return variable >= 0 ? `variable ${variable}` : name === undefined ? undefined : `${place ?? ''} ${name}`;
}

type Keyed = ReadonlyMap<string, Json>;

function keyed(array: JsonArray, list: string, variables: readonly string[]): Keyed | undefined {
  const found = new Map<string, Json>();
  for (const element of array) {
    const key = elementKey(element, list, variables);
    if (key === undefined || found.has(key)) return undefined;
    found.set(key, element);
  }
  return found;
}

const entriesOf = (node: Json | undefined): Keyed => new Map(isObject(node) ? Object.entries(node) : []);

/** The entries with the new ones of `order` each behind the one that stands before it there; at the start when none does. */
export function withNewEntries<Value>(entries: readonly [string, Value][], added: ReadonlyMap<string, Value>, order: Iterable<string>): [string, Value][] {
  if (added.size === 0) return [...entries];
  const present = new Set(entries.map(([key]) => key));
  const behind = new Map<string | undefined, [string, Value][]>();
  let neighbour: string | undefined;
  for (const key of order) {
    const value = added.get(key);
    if (present.has(key)) neighbour = key;
    else if (value !== undefined) behind.set(neighbour, [...(behind.get(neighbour) ?? []), [key, value]]);
  }
  return [...(behind.get(undefined) ?? []), ...entries.flatMap((entry) => [entry, ...(behind.get(entry[0]) ?? [])])];
}

/** Merges under keys; undefined when mine stays as it is. */
function mergeKeyed(
  { base, mine, theirs }: Versions<Keyed>,
  merge: (key: string, versions: Versions<Json | undefined>) => Json | undefined,
): [string, Json][] | undefined {
  let isChanged = false;
  const kept: [string, Json][] = [];
  for (const [key, value] of mine) {
    const merged = merge(key, { base: base.get(key), mine: value, theirs: theirs.get(key) });
    isChanged ||= merged !== value;
    if (merged !== undefined) kept.push([key, merged]);
  }
  const added = new Map<string, Json>();
  for (const [key, value] of theirs) {
    if (mine.has(key)) continue;
    const merged = merge(key, { base: base.get(key), mine: undefined, theirs: value });
    if (merged !== undefined) added.set(key, merged);
  }
  return isChanged || added.size > 0 ? withNewEntries(kept, added, theirs.keys()) : undefined;
}

/** True when a person changed nothing but texts and settings of a node, so that it may go with what it describes. */
function isOnlyWorded(base: Json, mine: Json, key: string, depth: number): boolean {
  if (same(base, mine)) return true;
  if (depth > deepest) return false;
  if (isArray(base) && isArray(mine)) {
    const before = keyed(base, key, []);
    const after = keyed(mine, key, []);
    return before !== undefined && after !== undefined && haveOnlyWorded(before, after, key, depth);
  }
  return isObject(base) && isObject(mine) && haveOnlyWorded(entriesOf(base), entriesOf(mine), key, depth);
}

function haveOnlyWorded(before: Keyed, after: Keyed, parent: string, depth: number): boolean {
  return Array.from(new Set([...before.keys(), ...after.keys()])).every((key) => {
    if (!maps.has(parent) && isPersonal(key)) return true;
    const one = before.get(key);
    const other = after.get(key);
    return one !== undefined && other !== undefined && isOnlyWorded(one, other, key, depth + 1);
  });
}

function mergeBoth(versions: Versions<Json | undefined>, mine: Json, theirs: Json, key: string, variables: PathVariables, depth: number): Json {
  const { base } = versions;
  if (isObject(mine) && isObject(theirs) && depth < deepest) {
    const merged = mergeKeyed({ base: entriesOf(base), mine: entriesOf(mine), theirs: entriesOf(theirs) }, (name, inner) =>
      mergeNode(inner, name, variables, depth + 1),
    );
    return merged ? Object.fromEntries(merged) : mine;
  }
  if (isArray(mine) && isArray(theirs) && (base === undefined || isArray(base)) && depth < deepest) {
    const lists = {
      base: keyed(base ?? [], key, variables.base),
      mine: keyed(mine, key, variables.mine),
      theirs: keyed(theirs, key, variables.theirs),
    };
    if (lists.base && lists.mine && lists.theirs) {
      const merged = mergeKeyed({ base: lists.base, mine: lists.mine, theirs: lists.theirs }, (_name, inner) =>
        mergeNode(inner, '', variables, depth + 1),
      );
      return merged ? merged.map(([, element]) => element) : mine;
    }
  }
  return base !== undefined && same(base, mine) ? theirs : mine;
}

/**
 * A node merged from three versions: what they changed comes in, what was changed here stays, also against them; an
 * operation id stays in any case, for flows name it. What they took away goes unless more than its texts was changed here.
 * Without a base everything of mine counts as changed here. Mine comes back as it is when nothing comes in.
 */
export function mergeNode(versions: Versions<Json | undefined>, key = '', variables: PathVariables = noVariables, depth = 0): Json | undefined {
  const { base, mine, theirs } = versions;
  if (mine === undefined) return base === undefined ? theirs : undefined;
  if (theirs === undefined) return base === undefined || !isOnlyWorded(base, mine, key, depth) ? mine : undefined;
  if (Object.is(mine, theirs) || (base !== undefined && same(base, theirs))) return mine;
  if (key === 'operationId' && typeof mine === 'string') return mine;
  return mergeBoth(versions, mine, theirs, key, variables, depth);
}

/** True when two versions of a node are not equal, whatever the order of their keys; absent is a version too. */
export const differs = (one: Json | undefined, other: Json | undefined): boolean => !same(one, other);

/** The object without the members whose keys are picked; empty for anything but an object. */
export const without = (node: Json | undefined, isPicked: (key: string) => boolean): JsonObject =>
  isObject(node) ? Object.fromEntries(Object.entries(node).filter(([key]) => !isPicked(key))) : {};
