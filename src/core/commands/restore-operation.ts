import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { isPointer, keysOf, type Pointer } from '../base/pointer';
import { nodeAt, replaceAt } from '../base/tree';
import { withPart } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import type { Command } from './command';

/** Where an operation is put back, and the definition and place in it that it comes from. */
export interface RestoreOperation {
  readonly at: Pointer;
  readonly definition: JsonObject;
  readonly from: Pointer;
}

/** Adds what `node` refers to and `into` lacks: definitions, parameters, responses, and what these refer to. */
function withReferenced(into: JsonObject, from: JsonObject, node: Json): JsonObject {
  let result = into;
  const seen = new Set<string>();
  const waiting: Json[] = [node];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (isArray(current)) waiting.push(...current);
    if (!isObject(current)) continue;
    waiting.push(...Object.values(current));
    const pointer = textOf(current, '$ref')?.slice(1);
    if (pointer === undefined || !isPointer(pointer) || seen.has(pointer) || keysOf(pointer).length !== 2) continue;
    seen.add(pointer);
    const shared = nodeAt(from, pointer);
    if (shared === undefined) continue;
    waiting.push(shared);
    const changed = nodeAt(result, pointer) === undefined ? replaceAt(withParent(result, pointer), pointer, shared) : result;
    if (isObject(changed)) result = changed;
  }
  return result;
}

function withParent(definition: JsonObject, pointer: Pointer): JsonObject {
  const [key = ''] = keysOf(pointer);
  return objectOf(definition, key) ? definition : { ...definition, [key]: {} };
}

/** What a path item holds for all its operations. */
const around = (item: JsonObject | undefined): JsonObject => Object.fromEntries(Object.entries(item ?? {}).filter(([key]) => !isOperationMethod(key)));

/**
 * Puts an operation of another version of the definition in the place of the one at `at`, or back where there is none, with
 * the shared schemas, parameters and responses that it needs and that are gone. What is there of these stays as it is.
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
    const paths = objectOf(connector.definition, 'paths') ?? {};
    const item = objectOf(paths, path);
    const restored: JsonObject = { ...connector.definition, paths: { ...paths, [path]: { ...(item ?? around(oldItem)), [method]: operation } } };
    return withPart(connector, 'definition', withReferenced(restored, definition, [operation, around(oldItem)]));
  },
};
