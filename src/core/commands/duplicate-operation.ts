import { isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey, withKeyAfter } from '../base/tree';
import { valueAt, withPart, type Connector } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import { freePath } from './add-operation';
import type { Command } from './command';
import { freeOperationId } from './rename-operation';

/** The path that a copy of the operation at `at` gets: the same with `-copy`, and free. */
export function copyPath(connector: Connector, at: Pointer): string {
  const path = keysOf(at)[2] ?? '';
  return freePath(connector, path.endsWith('}') || path.endsWith('/') ? `${path.replace(/\/$/, '')}/copy` : `${path}-copy`);
}

/**
 * Copies an operation to a path of its own right after the first one's. It gets a free ID, and what its path item says for
 * all operations (path-level parameters, notification content).
 */
export const duplicateOperation: Command<{ at: Pointer }> = {
  name: 'duplicate-operation',
  label: () => 'Duplicate operation',
  apply(connector, { at }) {
    const operation = valueAt(connector, at);
    const paths = objectOf(connector.definition, 'paths');
    const [, , path, method] = keysOf(at);
    if (!isObject(operation) || !paths || path === undefined || method === undefined) return connector;
    const around = Object.entries(objectOf(paths, path) ?? {}).filter(([key]) => !isOperationMethod(key));
    const item: JsonObject = Object.fromEntries([...around, [method, renamedCopy(connector, operation)]]);
    return withPart(connector, 'definition', withKey(connector.definition, 'paths', withKeyAfter(paths, path, copyPath(connector, at), item)));
  },
};

function renamedCopy(connector: Connector, operation: JsonObject): JsonObject {
  const id = textOf(operation, 'operationId');
  const summary = textOf(operation, 'summary');
  const copy = id === undefined ? operation : withKey(operation, 'operationId', freeOperationId(connector, `${id}Copy`, ''));
  return summary === undefined || summary === '' ? copy : withKey(copy, 'summary', `${summary} (copy)`);
}
