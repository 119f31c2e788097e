import { isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey, withKeyAfter } from '../base/tree';
import { valueAt, withPart, type Connector } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import { freePath, operationPointer } from './add-operation';
import type { Command } from './command';
import { freeOperationId } from './rename-operation';

/**
 * Which operation gets a successor. `keep` is what stays under the old ID, when it is not the operation as it is now, and
 * `keepAt` where it stays, when that is another place: then the successor stays where it is.
 */
export interface MakeNextVersion {
  readonly at: Pointer;
  readonly keep?: JsonObject;
  readonly keepAt?: Pointer;
}

const revisionOf = (id: string): number => Number(/_V(\d{1,4})$/i.exec(id)?.[1] ?? 1);
const familyOf = (id: string): string => id.replace(/_V\d{1,4}$/i, '');
const suffix = '(deprecated)';

function annotated(operation: JsonObject, family: string, revision: number): JsonObject {
  return withKey(operation, 'x-ms-api-annotation', { ...objectOf(operation, 'x-ms-api-annotation'), family, revision });
}

/** Marked as deprecated, in the summary and description as well, as makers see it. */
function retired(operation: JsonObject): JsonObject {
  const marked = ['summary', 'description'].reduce((node, key) => {
    const text = textOf(node, key);
    return !text || text.toLowerCase().includes(suffix) ? node : withKey(node, key, `${text} ${suffix}`);
  }, operation);
  return withKey(marked, 'deprecated', true);
}

/** `/v1/orders` gives `/v2/orders`, any other path is led by the version. */
const nextPath = (path: string, revision: number): string => (/\/v\d+(?=\/|$)/i.test(path) ? path.replace(/\/v\d+(?=\/|$)/i, `/v${revision}`) : `/v${revision}${path}`);

function withOldAt(paths: JsonObject, at: Pointer, operation: JsonObject): JsonObject {
  const [, , path = '', method = ''] = keysOf(at);
  return withKey(paths, path, withKey(objectOf(paths, path) ?? {}, method, operation));
}

/** Where the successor of the operation at `at` will stand. */
export function nextVersionPointer(connector: Connector, at: Pointer): Pointer {
  const [, , path = '', method = ''] = keysOf(at);
  return operationPointer(freePath(connector, nextPath(path, revisionOf(textOf(valueAt(connector, at), 'operationId') ?? '') + 1)), method);
}

/**
 * Gives an operation a successor: a copy on a path of its own whose ID ends in `_V2` (or the next number), of the same family
 * and the next revision, while the one that flows use stays and is deprecated. Source: connector features reference, 5.
 */
export const makeNextVersion: Command<MakeNextVersion> = {
  name: 'make-next-version',
  label: () => 'Make the next version of an operation',
  apply(connector, { at, keep, keepAt = at }) {
    const operation = valueAt(connector, at);
    const paths = objectOf(connector.definition, 'paths');
    const [, , path, method] = keysOf(at);
    const item = path === undefined ? undefined : objectOf(paths, path);
    if (!isObject(operation) || !paths || !item || path === undefined || method === undefined) return connector;
    const id = textOf(operation, 'operationId') || 'Operation';
    const family = textOf(objectOf(operation, 'x-ms-api-annotation'), 'family') ?? familyOf(id);
    const revision = revisionOf(id) + 1;
    const successor = annotated(withKey(operation, 'operationId', freeOperationId(connector, `${familyOf(id)}_V${revision}`, '')), family, revision);
    const around = Object.entries(item).filter(([key]) => !isOperationMethod(key));
    const old = retired(annotated(keep ?? operation, family, revision - 1));
    if (keepAt !== at) return withPart(connector, 'definition', withKey(connector.definition, 'paths', withOldAt(withKey(paths, path, withKey(item, method, successor)), keepAt, old)));
    const [, , newPath = ''] = keysOf(nextVersionPointer(connector, at));
    const kept = withKey(paths, path, withKey(item, method, old));
    return withPart(connector, 'definition', withKey(connector.definition, 'paths', withKeyAfter(kept, path, newPath, Object.fromEntries([...around, [method, successor]]))));
  },
};
