import { keysOf, type Pointer } from '../../base/pointer';
import { isOperationMethod } from '../operations-of';
import { extensionFields } from './extension-fields';
import type { OpenApiField, PlaceKind } from './openapi-field';
import { swaggerFields } from './swagger-fields';

/** What stands below a key: an object with fields, or a map or list of such objects. */
type Below = PlaceKind | { readonly each: PlaceKind };

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
  ]),
  info: new Map<string, Below>([
    ['contact', 'contact'],
    ['license', 'license'],
  ]),
  'path-item': new Map<string, Below>([['parameters', { each: 'parameter' }]]),
  operation: new Map<string, Below>([
    ['parameters', { each: 'parameter' }],
    ['responses', { each: 'response' }],
  ]),
  parameter: new Map<string, Below>([
    ['schema', 'schema'],
    ['items', 'schema'],
  ]),
  response: new Map<string, Below>([
    ['schema', 'schema'],
    ['headers', { each: 'header' }],
  ]),
  header: new Map<string, Below>([['items', 'schema']]),
  notification: new Map<string, Below>([['schema', 'schema']]),
  schema: schemaBelow,
  'dynamic-tree': new Map<string, Below>([
    ['open', 'tree-call'],
    ['browse', 'tree-call'],
  ]),
};

/** The kind of object at a pointer into an API definition; undefined for maps, lists, values, and what is not known. */
export function placeKindAt(pointer: Pointer): PlaceKind | undefined {
  let here: Below | undefined = 'root';
  for (const key of keysOf(pointer)) {
    if (here === undefined) return undefined;
    if (typeof here === 'object') here = here.each;
    else if (here === 'path-item' && isOperationMethod(key)) here = 'operation';
    else here = below[here]?.get(key) ?? extensionsBelow.get(key);
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
