/**
 * What stands at a place of an OpenAPI document: a schema, a map or list of schemas, a map with names of its author's choice, data
 * in which `$ref` is a plain key, the mapping of a discriminator, or any other object of the format.
 */
export type Position = 'schema' | 'schemas' | 'map' | 'data' | 'mapping' | 'other';

const schemaKeys = new Set([
  'schema', 'items', 'additionalProperties', 'additionalItems', 'not', 'contains', 'propertyNames', 'if', 'then', 'else', 'unevaluatedItems',
  'unevaluatedProperties', 'contentSchema', 'allOf', 'anyOf', 'oneOf', 'prefixItems',
]);
const schemaMaps = new Set(['properties', 'patternProperties', 'definitions', 'schemas', '$defs', 'dependentSchemas']);
const dataKeys = new Set(['example', 'default', 'enum', 'const', 'value', 'security', 'required']);
const maps = new Set([
  'paths', 'webhooks', 'pathItems', 'responses', 'parameters', 'requestBodies', 'headers', 'callbacks', 'links', 'examples', 'content', 'encoding',
  'securitySchemes', 'securityDefinitions', 'variables',
]);

/** What stands at `key` of an object or list at a position. */
export function positionBelow(position: Position, key: string | number): Position {
  if (position === 'data' || position === 'mapping') return position;
  if (position === 'schemas') return 'schema';
  if (position === 'map' || typeof key === 'number') return 'other';
  if (key.startsWith('x-') || dataKeys.has(key)) return 'data';
  if (schemaMaps.has(key)) return 'schemas';
  if (schemaKeys.has(key)) return 'schema';
  if (key === 'mapping') return 'mapping';
  if (position === 'schema') return key === 'discriminator' ? 'other' : 'data';
  return maps.has(key) ? 'map' : 'other';
}
