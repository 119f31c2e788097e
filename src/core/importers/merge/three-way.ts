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
const maps = new Set(['properties', 'definitions', 'paths', 'responses', 'securityDefinitions', 'connectionParameters']);

/** Texts and settings that a person writes about an operation, parameter or schema, as against what the service dictates. */
const isPersonal = (key: string): boolean =>
  key === 'summary' || key === 'description' || key === 'title' || key === 'operationId' || key === 'uiDefinition' || key.startsWith('x-ms-');

const listsByValue = new Set(['required', 'enum', 'tags', 'consumes', 'produces', 'schemes', 'capabilities', 'scriptOperations', 'x-ms-apimTemplate-operationName']);
const listsByName = new Set(['parameters', 'tags', 'allOf', 'x-ms-connector-metadata', 'policyTemplateInstances']);

/** What tells an element of a list from the others, whatever its place; undefined when nothing does. */
function elementKey(element: Json, list: string, variables: readonly string[]): string | undefined {
  if (!isObject(element)) return listsByValue.has(list) && !isArray(element) ? `value ${JSON.stringify(element)}` : undefined;
  if (!listsByName.has(list)) return undefined;
  const reference = textOf(element, '$ref');
  if (reference !== undefined) return `reference ${reference}`;
  if (list === 'allOf') return 'schema';
  const name = textOf(element, 'name') ?? textOf(element, 'propertyName') ?? textOf(element, 'title');
  const place = textOf(element, 'in') ?? textOf(element, 'templateId');
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
export function isOnlyWorded(base: Json, mine: Json, key = '', depth = 0): boolean {
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

/** Which version a place gets. */
export type Side = 'mine' | 'theirs';

/** A place at which the newer import says something else than what is here. */
export interface Decision extends Versions<Json | undefined> {
  /** Keys that lead to it from the node that is merged; elements of lists have the key that tells them apart. */
  readonly path: readonly string[];
  /** What it gets unless a person chooses otherwise. */
  readonly preset: Side;
  /** True when it was changed here as well; without a base, for all that differs. */
  readonly isConflict: boolean;
}

/** Asked once for every place that has to be decided about. */
export type Decide = (decision: Decision) => Side;

export interface MergeOptions {
  readonly decide?: Decide;
  readonly variables?: PathVariables;
}

interface Around {
  readonly key: string;
  readonly path: readonly string[];
  readonly decide: Decide;
  readonly variables: PathVariables;
}

const asPreset: Decide = ({ preset }) => preset;

function decided(versions: Versions<Json | undefined>, preset: Side, isConflict: boolean, { path, decide }: Around): Json | undefined {
  return versions[decide({ ...versions, path, preset, isConflict })];
}

function mergeLists(versions: Versions<Keyed>, mine: JsonArray, around: Around): Json {
  const merged = mergeKeyed(versions, (name, inner) => mergeAt(inner, { ...around, key: '', path: [...around.path, name] }));
  return merged ? merged.map(([, element]) => element) : mine;
}

function mergeBoth(versions: Versions<Json | undefined>, mine: Json, theirs: Json, around: Around): Json | undefined {
  const { base } = versions;
  const { key, path, variables } = around;
  if (isObject(mine) && isObject(theirs) && path.length < deepest) {
    const merged = mergeKeyed({ base: entriesOf(base), mine: entriesOf(mine), theirs: entriesOf(theirs) }, (name, inner) =>
      mergeAt(inner, { ...around, key: name, path: [...path, name] }),
    );
    return merged ? Object.fromEntries(merged) : mine;
  }
  if (isArray(mine) && isArray(theirs) && (base === undefined || isArray(base)) && path.length < deepest) {
    const lists = {
      base: keyed(base ?? [], key, variables.base),
      mine: keyed(mine, key, variables.mine),
      theirs: keyed(theirs, key, variables.theirs),
    };
    if (lists.base && lists.mine && lists.theirs) return mergeLists({ base: lists.base, mine: lists.mine, theirs: lists.theirs }, mine, around);
  }
  const isOurs = base === undefined || !same(base, mine);
  return decided(versions, isOurs ? 'mine' : 'theirs', isOurs, around);
}

function mergeAt(versions: Versions<Json | undefined>, around: Around): Json | undefined {
  const { base, mine, theirs } = versions;
  if (mine === undefined) {
    if (base === undefined) return theirs === undefined ? undefined : decided(versions, 'theirs', false, around);
    return theirs === undefined || same(base, theirs) ? undefined : decided(versions, 'mine', true, around);
  }
  if (theirs === undefined) {
    if (base === undefined) return mine;
    const goes = isOnlyWorded(base, mine, around.key, around.path.length);
    return decided(versions, goes ? 'theirs' : 'mine', !same(base, mine), around);
  }
  if (Object.is(mine, theirs) || (base !== undefined && same(base, theirs)) || same(mine, theirs)) return mine;
  if (around.key === 'operationId' && typeof mine === 'string') return decided(versions, 'mine', base === undefined || !same(base, mine), around);
  return mergeBoth(versions, mine, theirs, around);
}

/**
 * A node merged from three versions: what they changed comes in, what was changed here stays, also against them; an
 * operation id stays in any case, for flows name it. What they took away goes unless more than its texts was changed here.
 * Without a base everything of mine counts as changed here. `decide` may choose otherwise at each place. Mine comes back
 * as it is when nothing comes in.
 */
export const mergeNode = (versions: Versions<Json | undefined>, key = '', { decide = asPreset, variables = noVariables }: MergeOptions = {}): Json | undefined =>
  mergeAt(versions, { key, path: [], decide, variables });

/** What a merge has to decide about, in the order of the file. */
export function decisionsIn(versions: Versions<Json | undefined>, key = '', variables: PathVariables = noVariables): Decision[] {
  const found: Decision[] = [];
  mergeNode(versions, key, {
    variables,
    decide: (decision) => {
      found.push(decision);
      return decision.preset;
    },
  });
  return found;
}

/** True when two versions of a node are not equal, whatever the order of their keys; absent is a version too. */
export const differs = (one: Json | undefined, other: Json | undefined): boolean => !same(one, other);

/** The object without the members whose keys are picked; empty for anything but an object. */
export const without = (node: Json | undefined, isPicked: (key: string) => boolean): JsonObject =>
  isObject(node) ? Object.fromEntries(Object.entries(node).filter(([key]) => !isPicked(key))) : {};
