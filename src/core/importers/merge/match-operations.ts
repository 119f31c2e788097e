import { isObject, member, objectOf, textOf, type JsonObject } from '../../base/json';
import { isOperationMethod, type OperationMethod } from '../../connector/operations-of';

/** An operation of one version. */
export interface FoundOperation {
  readonly path: string;
  readonly method: OperationMethod;
  readonly item: JsonObject;
  readonly node: JsonObject;
}

/** One operation in the versions that have it. */
export interface MatchedOperation {
  readonly base?: FoundOperation | undefined;
  readonly mine?: FoundOperation | undefined;
  readonly theirs?: FoundOperation | undefined;
}

/** All operations of a definition, in the order of the file. */
export function foundOperations(definition: JsonObject): FoundOperation[] {
  return Object.entries(objectOf(definition, 'paths') ?? {}).flatMap(([path, item]) =>
    isObject(item)
      ? Object.keys(item).flatMap((method): FoundOperation[] => {
          const node = member(item, method);
          return isOperationMethod(method) && isObject(node) ? [{ path, method, item, node }] : [];
        })
      : [],
  );
}

/** A path without what may differ while it still is the same: names of variables, case, slashes at the end. */
export const normalPath = (path: string): string => path.replace(/\{[^{}]*\}/g, '{}').replace(/\/{2,}/g, '/').replace(/(?!^)\/$/, '').toLowerCase();

type KeyOf = (operation: FoundOperation) => string | undefined;

const keys: readonly KeyOf[] = [
  ({ method, path }) => `${method} ${path}`,
  ({ method, path }) => `${method} ${normalPath(path)}`,
  ({ node }) => textOf(node, 'operationId')?.trim().toLowerCase() || undefined,
];

/** Pairs what two versions share: by path and method to the letter, then whatever variables are called, then by operation id. */
function pair(one: readonly FoundOperation[], other: readonly FoundOperation[]): Map<FoundOperation, FoundOperation> {
  const pairs = new Map<FoundOperation, FoundOperation>();
  const taken = new Set<FoundOperation>();
  for (const keyOf of keys) {
    const free = new Map<string, FoundOperation[]>();
    for (const operation of other.toReversed()) {
      const key = taken.has(operation) ? undefined : keyOf(operation);
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), operation]);
    }
    for (const operation of one) {
      const key = pairs.has(operation) ? undefined : keyOf(operation);
      const found = key === undefined ? undefined : free.get(key)?.pop();
      if (!found) continue;
      pairs.set(operation, found);
      taken.add(found);
    }
  }
  return pairs;
}

/**
 * The operations of three versions, matched: mine in their order, then those that only the newer import has. With a base
 * both sides are matched to it first, so that an operation that moved here and was renamed there is still one.
 */
export function matchOperations(base: JsonObject | undefined, mine: JsonObject, theirs: JsonObject): MatchedOperation[] {
  const sides = { base: foundOperations(base ?? {}), mine: foundOperations(mine), theirs: foundOperations(theirs) };
  const baseOfMine = pair(sides.mine, sides.base);
  const theirsOfBase = pair(sides.base, sides.theirs);
  const found = new Map<FoundOperation, FoundOperation>();
  const used = new Set<FoundOperation>();
  for (const operation of sides.mine) {
    const before = baseOfMine.get(operation);
    const after = before && theirsOfBase.get(before);
    if (!after) continue;
    found.set(operation, after);
    used.add(after);
  }
  const dismissed = new Map<FoundOperation, FoundOperation>();
  for (const [before, after] of theirsOfBase) if (!used.has(after)) dismissed.set(after, before);
  const rest = pair(
    sides.mine.filter((operation) => !found.has(operation)),
    sides.theirs.filter((operation) => !used.has(operation)),
  );
  for (const [operation, after] of rest) {
    found.set(operation, after);
    used.add(after);
  }
  return [
    ...sides.mine.map((operation): MatchedOperation => ({ base: baseOfMine.get(operation), mine: operation, theirs: found.get(operation) })),
    ...sides.theirs.filter((operation) => !used.has(operation)).map((operation): MatchedOperation => ({ base: dismissed.get(operation), theirs: operation })),
  ];
}
