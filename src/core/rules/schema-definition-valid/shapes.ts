import { isArray, isObject, type Json } from '../../base/json';

/** What a member of the specification holds. */
export type Kind = 'text' | 'number' | 'count' | 'flag' | 'list' | 'texts' | 'objects' | 'object' | 'map' | 'schema' | 'object or flag' | 'any';

/** The members that an object of OpenAPI 2.0 may have, by name. */
export type Shape = ReadonlyMap<string, Kind>;

const shape = (members: { readonly [key: string]: Kind }): Shape => new Map(Object.entries(members));

const numbers = { multipleOf: 'number', maximum: 'number', exclusiveMaximum: 'flag', minimum: 'number', exclusiveMinimum: 'flag' } as const;
const lengths = { maxLength: 'count', minLength: 'count', pattern: 'text', maxItems: 'count', minItems: 'count', uniqueItems: 'flag' } as const;
const simple = { type: 'any', format: 'text', items: 'object', collectionFormat: 'text', default: 'any', enum: 'list', ...numbers, ...lengths } as const;

/** `any` where a rule of its own says more of the member. */
export const infoShape = shape({ title: 'any', version: 'any', description: 'any', termsOfService: 'text', contact: 'any', license: 'object' });
export const contactShape = shape({ name: 'text', url: 'text', email: 'text' });
export const licenseShape = shape({ name: 'text', url: 'text' });
export const documentationShape = shape({ description: 'text', url: 'text' });
export const tagShape = shape({ name: 'text', description: 'text', externalDocs: 'object' });

/** The members of the definition itself; what else it has is the business of the rule about known keys. */
export const definitionShape = shape({
  host: 'text',
  basePath: 'text',
  schemes: 'texts',
  consumes: 'texts',
  produces: 'texts',
  definitions: 'object',
  parameters: 'object',
  responses: 'object',
  securityDefinitions: 'object',
  security: 'objects',
  tags: 'objects',
  externalDocs: 'object',
});

export const pathItemShape = shape({
  $ref: 'any',
  get: 'object',
  put: 'object',
  post: 'object',
  delete: 'object',
  options: 'object',
  head: 'object',
  patch: 'object',
  parameters: 'objects',
});

export const operationShape = shape({
  tags: 'texts',
  summary: 'text',
  description: 'text',
  externalDocs: 'object',
  operationId: 'text',
  consumes: 'texts',
  produces: 'texts',
  parameters: 'objects',
  responses: 'map',
  schemes: 'texts',
  deprecated: 'flag',
  security: 'objects',
});

export const bodyShape = shape({ name: 'text', in: 'text', description: 'text', required: 'flag', schema: 'schema' });
export const parameterShape = shape({ name: 'text', in: 'text', description: 'text', required: 'flag', allowEmptyValue: 'flag', ...simple });
export const itemsShape = shape(simple);
export const headerShape = shape({ description: 'text', ...simple });
export const responseShape = shape({ description: 'any', schema: 'schema', headers: 'map', examples: 'object' });

export const schemaShape = shape({
  ...numbers,
  ...lengths,
  $ref: 'text',
  type: 'any',
  format: 'text',
  title: 'text',
  description: 'text',
  default: 'any',
  maxProperties: 'count',
  minProperties: 'count',
  required: 'texts',
  enum: 'list',
  additionalProperties: 'object or flag',
  items: 'schema',
  allOf: 'objects',
  properties: 'map',
  discriminator: 'text',
  readOnly: 'flag',
  xml: 'object',
  externalDocs: 'object',
  example: 'any',
});

const named: { readonly [kind in Kind]: string } = {
  text: 'a text',
  number: 'a number',
  count: 'a whole number',
  flag: 'true or false, without quotes',
  list: 'a list',
  texts: 'a list of texts',
  objects: 'a list of objects',
  object: 'an object',
  map: 'an object',
  schema: 'a schema, that is an object',
  'object or flag': 'a schema, true or false',
  any: 'anything',
};

/** The kind as a person says it: “a list of texts”. */
export const nameOfKind = (kind: Kind): string => named[kind];

/** What a value is, as a person says it: “a text”. */
export function nameOfValue(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

/** True when the value is of that kind itself; what is inside a list or object is looked at apart. */
export function fits(value: Json, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
    case 'texts':
    case 'objects':
      return isArray(value);
    case 'object':
    case 'map':
    case 'schema':
      return isObject(value);
    case 'object or flag':
      return isObject(value) || typeof value === 'boolean';
    case 'any':
      return true;
  }
}
