import { isObject, objectOf, type JsonObject } from '../base/json';
import { operationMethods } from './operations-of';

/** The number of operations below `paths` of an API definition. */
export function operationCount(definition: JsonObject): number {
  return Object.values(objectOf(definition, 'paths') ?? {})
    .filter(isObject)
    .reduce((sum, item) => sum + operationMethods.filter((method) => objectOf(item, method)).length, 0);
}
