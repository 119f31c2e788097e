import { isObject, objectOf, type JsonObject } from '../../base/json';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** The number of operations below `paths` of an OpenAPI 2.0 document. */
export function operationCount(definition: JsonObject): number {
  let count = 0;
  for (const item of Object.values(objectOf(definition, 'paths') ?? {})) {
    if (isObject(item)) count += methods.filter((method) => isObject(objectOf(item, method))).length;
  }
  return count;
}
