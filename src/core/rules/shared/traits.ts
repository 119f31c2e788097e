import { isEmptyObject, isObject, objectOf, type Json, type JsonObject } from '../../base/json';

/** True for a schema that the designer asks an operation for. */
export const isDynamicSchema = (node: JsonObject): boolean =>
  node['x-ms-dynamic-schema'] !== undefined || node['x-ms-dynamic-properties'] !== undefined;

/**
 * What most of those who name a shared object want to know of it, as a sum of marks. It changes far less often than the
 * object, so that they need not be asked again for every letter in it.
 */
export type Traits = number;

/** The object exists, whatever it is. */
export const isThere = 1;
/** It is a reference to another one. */
export const isReference = 2;
/** It has no member at all. */
export const isBlank = 4;
/** As a schema it is an object that says nothing of what is in it. */
export const isHollow = 8;
/** As a schema it is a list that says what is in it. */
export const isList = 16;
/** As the schema of a body it leaves a maker without a field. */
export const isFieldless = 32;

/** The traits of what a reference leads to when there is nothing. */
export const noTraits: Traits = 0;

/** The traits of a shared object, or of a schema that stands in its place; they follow from the node alone. */
export function traitsOf(node: Json): Traits {
  if (!isObject(node)) return isThere;
  return isThere | (typeof node['$ref'] === 'string' ? isReference : 0) | (isEmptyObject(node) ? isBlank : 0) | (isDynamicSchema(node) ? 0 : traitsOfPlain(node));
}

function traitsOfPlain(schema: JsonObject): Traits {
  const type = schema['type'];
  if (type === 'array') return schema['items'] === undefined ? 0 : isList;
  if (type !== undefined && type !== 'object') return 0;
  const properties = objectOf(schema, 'properties');
  if ((properties && !isEmptyObject(properties)) || schema['allOf'] !== undefined || schema['additionalProperties'] !== undefined) return 0;
  return (schema['items'] === undefined ? isHollow : 0) | (schema['format'] === undefined ? isFieldless : 0);
}
