import type { ValueTest } from '../rule';
import { soundTests, type Kind } from './kinds';

/** What an object of OpenAPI 2.0 may have, by name, and what it has to have. */
export interface Shape {
  readonly members: ReadonlyMap<string, Kind>;
  /** What the value of a member passes of which there is plainly nothing to report: nearly every one. */
  readonly sound: ReadonlyMap<string, ValueTest>;
  readonly needs: readonly string[];
  /** True where not even extensions may stand. */
  readonly isClosed?: boolean;
}

const shape = (members: { readonly [key: string]: Kind }, ...needs: readonly string[]): Shape => ({
  members: new Map(Object.entries(members)),
  sound: new Map(Object.entries(members).map(([key, kind]) => [key, soundTests[kind]])),
  needs,
});

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
  definitions: 'section',
  parameters: 'section',
  responses: 'section',
  securityDefinitions: 'section',
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
