import { isObject, objectOf, type JsonObject } from '../base/json';

/** The keys of a path item that are operations in OpenAPI 2.0. */
export const operationMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** The number of operations below `paths` of an API definition. */
export function operationCount(definition: JsonObject): number {
  return Object.values(objectOf(definition, 'paths') ?? {})
    .filter(isObject)
    .reduce((sum, item) => sum + operationMethods.filter((method) => objectOf(item, method)).length, 0);
}
