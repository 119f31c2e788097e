import { isObject, objectOf, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { withPart, type Connector } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';

/** The methods of the operations that pointers name, by path. Pointers to anything else are left out. */
export function methodsByPath(places: readonly Pointer[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const place of places) {
    const [part, section, path, method, ...rest] = keysOf(place);
    if (part !== 'definition' || section !== 'paths' || path === undefined || method === undefined || rest.length > 0 || !isOperationMethod(method)) continue;
    found.set(path, (found.get(path) ?? new Set()).add(method));
  }
  return found;
}

/**
 * The connector with `change` made to each of the operations that pointers name; the same connector when it changes none.
 * The paths are gone through once, however many operations there are.
 */
export function editOperations(connector: Connector, places: readonly Pointer[], change: (operation: JsonObject) => JsonObject): Connector {
  const paths = objectOf(connector.definition, 'paths');
  if (!paths) return connector;
  const edited = new Map<string, JsonObject>();
  for (const [path, methods] of methodsByPath(places)) {
    const item = objectOf(paths, path);
    if (!item) continue;
    let next = item;
    for (const method of methods) {
      const operation = objectOf(item, method);
      if (operation) next = withKey(next, method, change(operation));
    }
    if (next !== item) edited.set(path, next);
  }
  if (edited.size === 0) return connector;
  const [only] = edited;
  const after = edited.size === 1 && only ? withKey(paths, ...only) : Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, edited.get(path) ?? item]));
  return isObject(after) ? withPart(connector, 'definition', withKey(connector.definition, 'paths', after)) : connector;
}

/** What several entries are called in the undo menu: "3 operations". */
export const countedOperations = (count: number): string => (count === 1 ? 'operation' : `${count} operations`);
