import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { isOperationMethod } from '../../connector/operations-of';
import { variableChange, variablesOf } from '../../connector/path-template';
import { pointerOf } from '../../base/pointer';
import { locationId, type ComparedOperation, type ImportChoice, type ImportComparison } from './comparison';
import { foundOperations, normalPath, type FoundOperation, type MatchedOperation } from './match-operations';
import { mergeNode, without, withNewEntries, type Decide, type PathVariables, type Side, type Versions } from './three-way';

/** Members of a path item that mean nothing without an operation. */
const onlyForOperations = new Set(['parameters', 'x-ms-notification-content']);

/** An operation that comes to stand somewhere, and where it and its path came from. */
interface Placed {
  readonly node: JsonObject;
  readonly path: string;
  readonly method: string;
  readonly from: FoundOperation;
  readonly to: FoundOperation;
  readonly operation: ComparedOperation;
}

/** What a person chose. */
export interface Chosen {
  readonly choiceOf: (operation: ComparedOperation) => ImportChoice;
  /** How a merge decides inside an item or a path item. */
  readonly decideIn: (scope: string) => Decide;
  readonly sideOf: (id: string) => Side | undefined;
}

/** The path item that the places beside an operation are chosen under: that of mine, if there is one. */
export const restScope = ({ mine, theirs }: MatchedOperation): string => pointerOf(['definition', 'paths', (mine ?? theirs)?.path ?? '']);

/** The variables of the paths that an operation has in the versions. */
export const variablesIn = ({ base, mine, theirs }: MatchedOperation): PathVariables => ({
  base: variablesOf(base?.path ?? ''),
  mine: variablesOf(mine?.path ?? ''),
  theirs: variablesOf(theirs?.path ?? ''),
});

/** The path items of the result, in their order. */
class PathItems {
  readonly #items: [string, Json][];

  constructor(paths: JsonObject) {
    this.#items = Object.entries(paths);
  }

  get(path: string): JsonObject | undefined {
    const item = this.#items.find(([key]) => key === path)?.[1];
    return isObject(item) ? item : undefined;
  }

  has(path: string): boolean {
    return this.#items.some(([key]) => key === path);
  }

  set(path: string, item: JsonObject): void {
    const index = this.#items.findIndex(([key]) => key === path);
    if (index >= 0) this.#items[index] = [path, item];
  }

  insert(path: string, item: JsonObject, behind: string | undefined): void {
    this.#items.splice(this.#items.findIndex(([key]) => key === behind) + 1, 0, [path, item]);
  }

  /** Takes an operation out; the item of the last one goes when nothing else means anything in it. */
  takeOut({ path, method }: FoundOperation): void {
    const item = this.get(path);
    if (item) this.set(path, without(item, (key) => key === method));
  }

  dropEmpty(paths: ReadonlySet<string>): void {
    for (const path of paths) {
      const item = this.get(path);
      if (item && Object.keys(item).every((key) => onlyForOperations.has(key))) this.#items.splice(this.#items.findIndex(([key]) => key === path), 1);
    }
  }

  tree(): JsonObject {
    return Object.fromEntries(this.#items);
  }
}

/** The merged operation and the place at which it comes to stand: theirs, unless it was moved here. */
function placed(operation: ComparedOperation, from: FoundOperation, to: FoundOperation, choice: ImportChoice, { decideIn, sideOf }: Chosen): Placed {
  const { base } = operation.match;
  const around = { from, to, operation };
  if (choice === 'take') return { node: to.node, path: to.path, method: to.method, ...around };
  const decide = decideIn(operation.id);
  const node = mergeNode({ base: base?.node, mine: from.node, theirs: to.node }, '', { decide, variables: variablesIn(operation.match) });
  const goes = (what: 'path' | 'method'): boolean => (sideOf(locationId(operation.id, what)) ?? (base?.[what] === from[what] ? 'theirs' : 'mine')) === 'theirs';
  return {
    node: isObject(node) ? node : from.node,
    path: goes('path') ? to.path : from.path,
    method: goes('method') ? to.method : from.method,
    ...around,
  };
}

const slot = ({ path, method }: { readonly path: string; readonly method: string }): string => `${method} ${path}`;

/** Operations that would come to stand where another one is stay where they are. */
function settle(all: readonly Placed[], occupied: ReadonlySet<string>): Placed[] {
  const taken = new Set(occupied);
  const settled = all.filter((one) => slot(one) === slot(one.from));
  for (const one of settled) taken.add(slot(one));
  let waiting = all.filter((one) => slot(one) !== slot(one.from));
  for (;;) {
    const wanted = new Map<string, number>();
    for (const one of waiting) wanted.set(slot(one), (wanted.get(slot(one)) ?? 0) + 1);
    const blocked = new Set(waiting.filter((one) => taken.has(slot(one)) || (wanted.get(slot(one)) ?? 0) > 1));
    if (blocked.size === 0) return [...settled, ...waiting];
    for (const one of blocked) {
      taken.add(slot(one.from));
      settled.push({ ...one, path: one.from.path, method: one.from.method });
    }
    waiting = waiting.filter((one) => !blocked.has(one));
  }
}

/** The members of the path items beside their operations; `here` is the item of mine as it is by now. */
export function restOf({ base, mine, theirs }: MatchedOperation, here: JsonObject | undefined = mine?.item): Versions<Json | undefined> {
  return { base: base && without(base.item, isOperationMethod), mine: without(here, isOperationMethod), theirs: without(theirs?.item, isOperationMethod) };
}

/** Members of a path item beside its operations, merged. */
function mergeRest({ match }: ComparedOperation, here: JsonObject | undefined, { decideIn }: Chosen): JsonObject {
  const rest = mergeNode(restOf(match, here), '', { decide: decideIn(restScope(match)), variables: variablesIn(match) });
  return isObject(rest) ? rest : {};
}

/** The item with the merged members around its operations; the same item when none of them changes. */
function withRest(item: JsonObject, rest: JsonObject, order: readonly string[]): JsonObject {
  const old = without(item, isOperationMethod);
  const keys = Object.keys(rest);
  if (keys.length === Object.keys(old).length && keys.every((key) => Object.is(old[key], rest[key]))) return item;
  const kept = Object.entries(item).flatMap(([key, value]): [string, Json][] =>
    isOperationMethod(key) ? [[key, value]] : Object.hasOwn(rest, key) ? [[key, rest[key] ?? value]] : [],
  );
  return Object.fromEntries(withNewEntries(kept, new Map(Object.entries(rest).filter(([key]) => !Object.hasOwn(item, key))), order));
}

/** The operation with the names of path variables that the path has here. */
function withVariables(node: JsonObject, from: string, to: string): JsonObject {
  const { renamed } = variableChange(from, to);
  const parameters = arrayOf(node, 'parameters');
  const nameOf = (parameter: Json): string | undefined => (textOf(parameter, 'in') === 'path' ? renamed.get(textOf(parameter, 'name') ?? '') : undefined);
  if (!parameters?.some((parameter) => nameOf(parameter) !== undefined)) return node;
  return {
    ...node,
    parameters: parameters.map((parameter) => {
      const name = nameOf(parameter);
      return name !== undefined && isObject(parameter) ? { ...parameter, name } : parameter;
    }),
  };
}

/** Where a path of the new import is in the result: the path itself, one that differs in the names of variables alone, or none. */
function homeOf(path: string, moved: ReadonlyMap<string, string>, items: PathItems, here: ReadonlyMap<string, string>): string | undefined {
  if (items.has(path)) return path;
  const known = moved.get(path) ?? here.get(normalPath(path));
  return known !== undefined && items.has(known) ? known : undefined;
}

/**
 * The paths of mine with every choice made: what is removed or moves is taken out, what changed is put in place, what is
 * new goes behind its neighbour in the new import. Nothing that stays is ever overwritten.
 */
export function mergePaths({ mine, theirs, operations }: ImportComparison, chosen: Chosen): JsonObject | undefined {
  const paths = objectOf(mine.definition, 'paths');
  const items = new PathItems(paths ?? {});
  const emptied = new Set<string>();
  const changed: Placed[] = [];
  const added: FoundOperation[] = [];
  const whole = new Map<FoundOperation, ComparedOperation>();
  for (const operation of operations) {
    const { mine: here, theirs: there } = operation.match;
    const choice = chosen.choiceOf(operation);
    if (choice === 'keep') continue;
    if (here && there) changed.push(placed(operation, here, there, choice, chosen));
    else if (there) {
      added.push(there);
      whole.set(there, operation);
    } else if (here && choice === 'take' && operation.state === 'removed') {
      items.takeOut(here);
      emptied.add(here.path);
    }
  }
  const leaving = new Set(changed.map(({ from }) => slot(from)));
  const staying = new Set(foundOperations({ paths: items.tree() }).map(slot).filter((one) => !leaving.has(one)));
  const settled = settle(changed, staying);
  const moved = new Map<string, string>();
  for (const one of settled) {
    moved.set(one.to.path, one.path);
    if (slot(one) === slot(one.from)) continue;
    items.takeOut(one.from);
    emptied.add(one.from.path);
  }
  const order = Object.keys(objectOf(theirs.definition, 'paths') ?? {});
  for (const { node: merged, path, method, from, to, operation } of settled) {
    const node = withVariables(withVariables(merged, from.path, path), to.path, path);
    const item = items.get(path);
    const keys = Object.keys(to.item);
    if (item) items.set(path, put(withRest(item, mergeRest(operation, item, chosen), keys), method, node, keys));
    else items.insert(path, { ...mergeRest(operation, undefined, chosen), [method]: node }, from.path);
  }
  const likes = new Map<string, number>();
  for (const path of order) likes.set(normalPath(path), (likes.get(normalPath(path)) ?? 0) + 1);
  // Two paths of the new import that differ in the names of variables alone stay two.
  const here = new Map(Object.keys(items.tree()).flatMap((path) => ((likes.get(normalPath(path)) ?? 0) > 1 ? [] : [[normalPath(path), path]])));
  for (const there of added) {
    const operation = whole.get(there);
    const like = homeOf(there.path, moved, items, here);
    const isFree = like === undefined || items.has(there.path) || !Object.hasOwn(items.get(like) ?? {}, there.method);
    const home = isFree ? like : undefined;
    const item = home === undefined ? undefined : items.get(home);
    const keys = Object.keys(there.item);
    if (home === undefined) {
      const homes = order.slice(0, order.indexOf(there.path)).map((path) => () => homeOf(path, moved, items, here));
      const before = homes.findLast((find) => find() !== undefined)?.();
      items.insert(there.path, { ...without(there.item, isOperationMethod), [there.method]: there.node }, before);
    } else if (operation && item && !Object.hasOwn(item, there.method)) {
      const node = withVariables(there.node, there.path, home);
      items.set(home, put(withRest(item, mergeRest(operation, item, chosen), keys), there.method, node, keys));
    }
  }
  items.dropEmpty(emptied);
  const tree = items.tree();
  const keys = Object.keys(tree);
  const isSame = paths !== undefined && keys.length === Object.keys(paths).length && keys.every((key) => Object.is(tree[key], paths[key]));
  return isSame || (paths === undefined && keys.length === 0) ? paths : tree;
}

/** The item with an operation in it, behind its neighbour in the new import. */
function put(item: JsonObject, method: string, node: JsonObject, order: readonly string[]): JsonObject {
  if (Object.hasOwn(item, method)) return Object.is(item[method], node) ? item : { ...item, [method]: node };
  return Object.fromEntries(withNewEntries<Json>(Object.entries(item), new Map([[method, node]]), order));
}
