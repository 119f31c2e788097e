import { keysOf, type Pointer } from '../../base/pointer';
import { isOperationMethod } from '../operations-of';
import { extensionFields } from './extension-fields';
import type { OpenApiField, PlaceKind } from './openapi-field';
import { swaggerFields } from './swagger-fields';

/** What stands below a key: an object with fields, or a map or list of such objects. */
export type Below = PlaceKind | { readonly each: PlaceKind };

const schemaBelow = new Map<string, Below>([
  ['items', 'schema'],
  ['properties', { each: 'schema' }],
  ['additionalProperties', 'schema'],
  ['allOf', { each: 'schema' }],
]);

const extensionsBelow = new Map<string, Below>([
  ['x-ms-dynamic-values', 'dynamic-values'],
  ['x-ms-dynamic-list', 'dynamic-list'],
  ['x-ms-dynamic-schema', 'dynamic-schema'],
  ['x-ms-dynamic-properties', 'dynamic-properties'],
  ['x-ms-dynamic-tree', 'dynamic-tree'],
  ['x-ms-api-annotation', 'api-annotation'],
  ['x-ms-trigger-metadata', 'trigger-metadata'],
  ['x-ms-notification-content', 'notification'],
  ['x-ms-enum-values', { each: 'enum-value' }],
  ['x-ms-connector-metadata', { each: 'metadata-entry' }],
  ['externalDocs', 'external-docs'],
  ['xml', 'xml'],
  ['x-ms-openai-data', 'openai-data'],
  ['x-ms-openai-manifest', 'openai-manifest'],
  ['x-ms-openai-published-to-copilots', { each: 'openai-copilot' }],
  ['x-ms-pageable', 'pageable'],
  ['x-ms-notification', 'webhook-reference'],
  ['x-ms-operation-context', 'operation-context'],
  ['x-ms-trigger-value', 'trigger-value'],
  ['x-ms-enum', 'enum-info'],
  ['x-ms-editor-options', 'editor-options'],
  ['x-ms-docs', { each: 'docs-entry' }],
]);

const below: { readonly [kind in PlaceKind]?: ReadonlyMap<string, Below> } = {
  root: new Map<string, Below>([
    ['info', 'info'],
    ['paths', { each: 'path-item' }],
    ['definitions', { each: 'schema' }],
    ['parameters', { each: 'parameter' }],
    ['responses', { each: 'response' }],
    ['securityDefinitions', { each: 'security-scheme' }],
    ['tags', { each: 'tag' }],
    ['x-ms-capabilities', 'capabilities'],
  ]),
  capabilities: new Map<string, Below>([
    ['testConnection', 'test-connection'],
    ['file-picker', 'file-picker'],
  ]),
  'file-picker': new Map<string, Below>([
    ['open', 'tree-call'],
    ['browse', 'tree-call'],
  ]),
  'api-annotation': new Map<string, Below>([['replacement', 'replacement']]),
  'openai-data': new Map<string, Below>([['operations', { each: 'openai-operation' }]]),
  'operation-context': new Map<string, Below>([['simulate', 'simulation']]),
  'editor-options': new Map<string, Below>([['items', { each: 'editor-item' }]]),
  'security-scheme': new Map<string, Below>([['scopes', 'scopes']]),
  info: new Map<string, Below>([
    ['contact', 'contact'],
    ['license', 'license'],
  ]),
  'path-item': new Map<string, Below>([['parameters', { each: 'parameter' }]]),
  operation: new Map<string, Below>([
    ['parameters', { each: 'parameter' }],
    ['responses', { each: 'response' }],
    ['x-ms-capabilities', 'operation-capabilities'],
  ]),
  parameter: new Map<string, Below>([
    ['schema', 'schema'],
    ['items', 'items'],
  ]),
  items: new Map<string, Below>([['items', 'items']]),
  response: new Map<string, Below>([
    ['schema', 'schema'],
    ['headers', { each: 'header' }],
  ]),
  header: new Map<string, Below>([['items', 'items']]),
  notification: new Map<string, Below>([
    ['schema', 'schema'],
    ['headers', { each: 'header' }],
  ]),
  schema: schemaBelow,
  'dynamic-tree': new Map<string, Below>([
    ['settings', 'tree-settings'],
    ['open', 'tree-call'],
    ['browse', 'tree-call'],
  ]),
};

/** What stands below a field of an object of a kind; undefined for a value, or where it is not known. */
export const belowOf = (kind: PlaceKind, key: string): Below | undefined => below[kind]?.get(key) ?? extensionsBelow.get(key);

/** The kind of object at a pointer into an API definition; undefined for maps, lists, values, and what is not known. */
export function placeKindAt(pointer: Pointer): PlaceKind | undefined {
  let here: Below | undefined = 'root';
  for (const key of keysOf(pointer)) {
    if (here === undefined) return undefined;
    if (typeof here === 'object') here = here.each;
    else if (here === 'path-item' && isOperationMethod(key)) here = 'operation';
    else here = belowOf(here, key);
  }
  return typeof here === 'string' ? here : undefined;
}

const byKind = new Map<PlaceKind, readonly OpenApiField[]>();

/** The fields that an object of a kind may have: those of OpenAPI 2.0 first, then the extensions. */
export function fieldsOf(kind: PlaceKind): readonly OpenApiField[] {
  const known = byKind.get(kind) ?? [...swaggerFields, ...extensionFields].filter(({ on }) => on.includes(kind));
  byKind.set(kind, known);
  return known;
}

/** The field that a key is in an object at a pointer; undefined for keys that are not known there. */
export function fieldAt(object: Pointer, key: string): OpenApiField | undefined {
  const kind = placeKindAt(object);
  return kind && fieldsOf(kind).find((field) => field.key === key);
}
