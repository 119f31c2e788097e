import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../base/pointer';
import { extensionFields } from './extension-fields';
import { fieldAt, fieldsOf, placeKindAt } from './fields-at';
import type { PlaceKind } from './openapi-field';
import { swaggerFields } from './swagger-fields';

const limits = 'type format default enum maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems multipleOf';

/** The fixed fields of each object, from the text of OpenAPI 2.0. */
const openApi: { readonly [kind in PlaceKind]?: string } = {
  root: 'swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags externalDocs',
  info: 'title description termsOfService contact license version',
  contact: 'name url email',
  license: 'name url',
  'path-item': '$ref get put post delete options head patch parameters',
  operation: 'tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security',
  'external-docs': 'description url',
  parameter: `name in description required schema allowEmptyValue items collectionFormat ${limits}`,
  items: `items collectionFormat ${limits}`,
  response: 'description schema headers examples',
  header: `description items collectionFormat ${limits}`,
  tag: 'name description externalDocs',
  schema: `$ref title description maxProperties minProperties required items allOf properties additionalProperties discriminator readOnly xml externalDocs example ${limits}`,
  xml: 'name namespace prefix attribute wrapped',
  'security-scheme': 'type description name in flow authorizationUrl tokenUrl scopes',
};

/** The extensions of the connector features reference, sections 3.1 to 3.5, with where each may stand. */
const extensions: readonly (readonly [keys: string, ...on: PlaceKind[]])[] = [
  ['x-ms-summary', 'parameter', 'schema', 'response', 'header'],
  ['x-ms-visibility x-ms-name-for-model x-ms-description-for-model', 'operation', 'parameter', 'schema'],
  ['x-ms-enum-values x-ms-enum x-ms-localizeDefaultValue x-ms-test-value x-ms-media-kind x-ms-editor-options x-nullable', 'parameter', 'schema'],
  ['x-ms-keywords x-ms-api-annotation x-ms-deployment-version x-ms-openai-published-to-copilots', 'info'],
  ['x-ms-docs x-ms-connector-metadata x-ms-capabilities x-ms-openai-manifest x-ms-parameterized-host', 'root'],
  ['x-ms-trigger x-ms-trigger-hint x-ms-trigger-metadata x-ms-notification x-ms-operation-context x-ms-capabilities x-ms-api-annotation', 'operation'],
  ['x-ms-openai-data x-ms-pageable x-ms-no-generic-test x-ms-safe-operation x-ms-headers x-ms-scheduler-recommendation x-ms-require-user-confirmation', 'operation'],
  ['x-ms-notification-content', 'path-item'],
  ['x-ms-notification-url x-ms-editor x-ms-mutability', 'schema'],
  ['x-ms-trigger-value x-ms-url-encoding x-ms-parameter-location x-ms-skip-url-encoding', 'parameter'],
  ['x-ms-dynamic-values x-ms-dynamic-list x-ms-dynamic-tree', 'parameter', 'schema', 'items'],
  ['x-ms-dynamic-schema x-ms-dynamic-properties', 'schema', 'notification'],
  ['x-ms-property-name-alias x-ms-content-hint x-ms-format x-ms-group-name x-ms-input-dependencies x-ms-permission x-ms-serialization x-ms-client-name', 'schema'],
  ['operationId parameters value-collection value-path value-title value-description value-selectable capability builtInOperation', 'dynamic-values'],
  ['operationId parameters itemsPath itemTitlePath itemValuePath', 'dynamic-list'],
  ['operationId parameters value-path', 'dynamic-schema'],
  ['operationId parameters itemValuePath', 'dynamic-properties'],
  ['settings open browse', 'dynamic-tree'],
  ['operationId parameters itemsPath itemValuePath itemTitlePath itemFullTitlePath itemIsParent', 'tree-call'],
  ['family revision status replacement expires', 'api-annotation'],
  ['testConnection file-picker', 'capabilities'],
  ['open browse value-title value-collection value-folder-property value-media-property', 'file-picker'],
  ['chunkTransfer acceptUploadChunkSizeInMB minimumUploadChunkSizeInMB maximumUploadChunkSizeInMB maximumDownloadChunkSizeInMB', 'operation-capabilities'],
  ['humanName modelDescription contactEmail legalUrl', 'openai-manifest'],
  ['openai-enabled operations', 'openai-data'],
];

describe('fields of an API definition', () => {
  it.each<[Pointer, string | undefined]>([
    ['', 'root'],
    ['/info/contact', 'contact'],
    ['/paths', undefined],
    ['/paths/~1a', 'path-item'],
    ['/paths/~1a/get', 'operation'],
    ['/paths/~1a/parameters/0', 'parameter'],
    ['/paths/~1a/get/parameters/0/schema/properties/get', 'schema'],
    ['/paths/~1a/get/responses/200/headers/X', 'header'],
    ['/definitions/A/allOf/1/items/additionalProperties', 'schema'],
    ['/definitions/A/properties/b/x-ms-dynamic-tree/open', 'tree-call'],
    ['/definitions/properties/properties', undefined],
    ['/paths/~1a/x-ms-notification-content/schema', 'schema'],
    ['/x-ms-connector-metadata/0', 'metadata-entry'],
    ['/definitions/A/example/properties', undefined],
  ])('%s is an object of the kind %s', (pointer, kind) => {
    expect(placeKindAt(pointer)).toBe(kind);
  });

  it('offers a field where it may stand and nowhere else', () => {
    expect(fieldAt('/paths/~1a/get', 'x-ms-trigger')?.choices).toEqual(['single', 'batch']);
    expect(fieldAt('/paths/~1a', 'x-ms-trigger')).toBeUndefined();
    expect(fieldsOf('schema').map(({ key }) => key)).toContain('x-ms-visibility');
  });

  it('says one thing of each field at each place, as a sentence', () => {
    const all = [...swaggerFields, ...extensionFields];
    const places = all.flatMap(({ key, on }) => on.map((kind) => `${kind} ${key}`));
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(all.filter(({ meaning }) => !/^[A-Z“].*(\.|…)$/.test(meaning) && !/^[a-z]/.test(meaning)).map(({ key }) => key)).toEqual([]);
  });

  it('know every field of OpenAPI 2.0 and every extension of the reference, at each of its places', () => {
    const wanted = [...Object.entries(openApi).map(([kind, keys]) => ({ kind, keys })), ...extensions.flatMap(([keys, ...on]) => on.map((kind) => ({ kind, keys })))];
    const rows = wanted.flatMap(({ kind, keys }) => keys.split(' ').map((key) => `${kind} ${key}`));
    const known = new Set([...swaggerFields, ...extensionFields].flatMap(({ key, on }) => on.map((kind) => `${kind} ${key}`)));
    process.stdout.write(`fields that completion and hover know: ${known.size} (${new Set([...swaggerFields, ...extensionFields].map(({ key }) => key)).size} names, ${new Set(extensionFields.map(({ key }) => key).filter((key) => key.startsWith('x-'))).size} extensions)\n`);
    expect(rows.filter((row) => !known.has(row))).toEqual([]);
  });
});
