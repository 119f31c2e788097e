import { isArray, isObject, type Json } from '../../base/json';

/** What a member of the specification holds. */
export type Kind =
  | 'text'
  | 'address'
  | 'number'
  | 'count'
  | 'flag'
  | 'list'
  | 'texts'
  | 'different texts'
  | 'protocols'
  | 'objects'
  | 'parts'
  | 'requirements'
  | 'object'
  | 'map'
  | 'members'
  | 'documentation'
  | 'xml'
  | 'schema'
  | 'object or flag'
  | 'simple type'
  | 'separator'
  | 'any';

/** What an object of OpenAPI 2.0 may have, by name, and what it has to have. */
export interface Shape {
  readonly members: ReadonlyMap<string, Kind>;
  readonly needs: readonly string[];
  /** True where not even extensions may stand. */
  readonly isClosed?: boolean;
}

const shape = (members: { readonly [key: string]: Kind }, ...needs: readonly string[]): Shape => ({ members: new Map(Object.entries(members)), needs });

const numbers = { multipleOf: 'number', maximum: 'number', exclusiveMaximum: 'flag', minimum: 'number', exclusiveMinimum: 'flag' } as const;
const lengths = { maxLength: 'count', minLength: 'count', pattern: 'text', maxItems: 'count', minItems: 'count', uniqueItems: 'flag' } as const;
const simple = { type: 'any', format: 'text', items: 'object', collectionFormat: 'separator', default: 'any', enum: 'list', ...numbers, ...lengths } as const;

/** `any` where a rule of its own says more of the member. */
export const infoShape = shape({ title: 'any', version: 'any', description: 'any', termsOfService: 'text', contact: 'any', license: 'object' });
export const contactShape = shape({ name: 'text', url: 'text', email: 'text' });
export const licenseShape = shape({ name: 'text', url: 'address' }, 'name');
export const documentationShape = shape({ description: 'text', url: 'address' }, 'url');
export const tagShape = shape({ name: 'text', description: 'text', externalDocs: 'documentation' }, 'name');
export const xmlShape = shape({ name: 'text', namespace: 'text', prefix: 'text', attribute: 'flag', wrapped: 'flag' });
/** A reference to a shared parameter or response stands alone. */
export const referenceShape: Shape = { ...shape({ $ref: 'any' }), isClosed: true };

/** The members of the definition itself; what else it has is the business of the rule about known keys. */
export const definitionShape = shape({
  host: 'text',
  basePath: 'text',
  schemes: 'different texts',
  consumes: 'different texts',
  produces: 'different texts',
  definitions: 'members',
  parameters: 'members',
  responses: 'members',
  securityDefinitions: 'members',
  security: 'requirements',
  tags: 'objects',
  externalDocs: 'documentation',
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
  externalDocs: 'documentation',
  operationId: 'text',
  consumes: 'different texts',
  produces: 'different texts',
  parameters: 'objects',
  responses: 'map',
  schemes: 'protocols',
  deprecated: 'flag',
  security: 'requirements',
});

/** With `type` in a body and `schema` elsewhere, which the rule about types speaks of. */
export const bodyShape = shape({ name: 'text', in: 'text', description: 'text', required: 'flag', schema: 'schema', type: 'any' });
export const parameterShape = shape({ name: 'text', in: 'text', description: 'text', required: 'flag', allowEmptyValue: 'flag', schema: 'any', ...simple });
export const itemsShape = shape({ ...simple, type: 'simple type' }, 'type');
export const headerShape = shape({ description: 'text', ...simple, type: 'simple type' }, 'type');
export const responseShape = shape({ description: 'any', schema: 'schema', headers: 'members', examples: 'object' });

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
  required: 'different texts',
  enum: 'list',
  additionalProperties: 'object or flag',
  items: 'schema',
  allOf: 'parts',
  properties: 'members',
  discriminator: 'text',
  readOnly: 'flag',
  xml: 'xml',
  externalDocs: 'documentation',
  example: 'any',
});

const named: { readonly [kind in Kind]: string } = {
  text: 'a text',
  address: 'a whole address, such as https://example.com/terms',
  number: 'a number',
  count: 'a whole number',
  flag: 'true or false, without quotes',
  list: 'a list',
  texts: 'a list of texts',
  'different texts': 'a list of texts',
  protocols: 'a list of texts',
  objects: 'a list of objects',
  parts: 'a list of schemas, at least one',
  requirements: 'a list of objects',
  object: 'an object',
  map: 'an object',
  members: 'an object',
  documentation: 'an object',
  xml: 'an object',
  schema: 'a schema, that is an object',
  'object or flag': 'a schema, true or false',
  'simple type': 'one of string, number, integer, boolean and array',
  separator: 'one of csv, ssv, tsv and pipes',
  any: 'anything',
};

const simpleTypes: ReadonlySet<Json> = new Set(['string', 'number', 'integer', 'boolean', 'array']);
/** With `multi`, which has a rule of its own. */
const separators: ReadonlySet<Json> = new Set(['csv', 'ssv', 'tsv', 'pipes', 'multi']);

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
    case 'address':
      return typeof value === 'string' && /^[a-z][a-z0-9+.-]{0,30}:[^\s]+$/i.test(value);
    case 'number':
      return typeof value === 'number';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
    case 'texts':
    case 'different texts':
    case 'protocols':
    case 'objects':
    case 'requirements':
      return isArray(value);
    case 'parts':
      return isArray(value) && value.length > 0;
    case 'object':
    case 'map':
    case 'members':
    case 'documentation':
    case 'xml':
    case 'schema':
      return isObject(value);
    case 'object or flag':
      return isObject(value) || typeof value === 'boolean';
    case 'simple type':
      return simpleTypes.has(value);
    case 'separator':
      return separators.has(value);
    case 'any':
      return true;
  }
}
