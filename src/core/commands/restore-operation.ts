import { objectOf, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withPart } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import type { Command } from './command';
import { aroundOperations, withSharedAsThere } from './published-shared';

/** Where an operation stands that gives way, and the definition and place in it that the old one comes from. */
export interface RestoreOperation {
  readonly at: Pointer;
  readonly definition: JsonObject;
  readonly from: Pointer;
}

/** The paths without one operation, and without its path item when that holds no other. */
function pathsWithout(paths: JsonObject, path: string, method: string): JsonObject {
  const item = Object.entries(objectOf(paths, path) ?? {}).filter(([key]) => key !== method);
  const others = Object.entries(paths).filter(([key]) => key !== path);
  return item.some(([key]) => isOperationMethod(key)) ? { ...paths, [path]: Object.fromEntries(item) } : Object.fromEntries(others);
}

/**
 * Puts an operation of another version of the definition back where it stood, with the settings of its path and the shared
 * schemas, parameters and responses that it needs as they were. The operation at `at` gives way to it.
 */
export const restoreOperation: Command<RestoreOperation> = {
  name: 'restore-operation',
  label: () => 'Restore the published operation',
  apply(connector, { at, definition, from }) {
    const [, , path = '', method = ''] = keysOf(at);
    const [, , oldPath = '', oldMethod = ''] = keysOf(from);
    const oldItem = objectOf(objectOf(definition, 'paths'), oldPath);
    const operation = objectOf(oldItem, oldMethod);
    if (!operation || path === '' || method === '') return connector;
    const all = objectOf(connector.definition, 'paths') ?? {};
    const paths = at === from ? all : pathsWithout(all, path, method);
    const around = aroundOperations(oldItem);
    const item = Object.entries(objectOf(paths, oldPath) ?? {}).filter(([key]) => isOperationMethod(key));
    const restored: JsonObject = { ...connector.definition, paths: { ...paths, [oldPath]: { ...around, ...Object.fromEntries(item), [oldMethod]: operation } } };
    return withPart(connector, 'definition', withSharedAsThere(restored, definition, [operation, around]));
  },
};
