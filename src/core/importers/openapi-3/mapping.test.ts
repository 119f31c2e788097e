import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { isPointer } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import { convert, harbour } from './testing/convert';

/** One row of the mapping table: what stands in the document, what the definition holds, and which notes say so. */
interface MappingRow {
  readonly name: string;
  readonly from: JsonObject;
  /** Nodes of the definition; undefined for nothing. */
  readonly to: { readonly [pointer: string]: Json | undefined };
  /** Kind, place and wording of every note, in any order. */
  readonly notes?: readonly (readonly [kind: string, from: string, message: RegExp])[];
}

const answer = { 200: { description: 'OK' } };
const at = '/paths/~1berths/post';
const post = (operation: JsonObject, more: JsonObject = {}): JsonObject => harbour({ paths: { '/berths': { post: { operationId: 'AddBerth', summary: 'Add a berth', responses: answer, ...operation } } }, ...more });
const parameter = (more: JsonObject): JsonObject => post({ parameters: [{ name: 'p', in: 'query', 'x-ms-summary': 'P', ...more }] });
const content = (type: string, schema: JsonObject, more: JsonObject = {}): JsonObject => ({ content: { [type]: { schema, ...more } } });
const json = (schema: JsonObject): JsonObject => content('application/json', schema);
const object = { type: 'object', properties: { a: { type: 'string', title: 'A' } } };
const texts = { type: 'array', items: { type: 'string' } };
const first = `${at}/parameters/0`;

const documents: readonly MappingRow[] = [
  { name: 'the version', from: harbour({ jsonSchemaDialect: 'https://d.example', paths: {} }), to: { '/swagger': '2.0', '/jsonSchemaDialect': undefined } },
  { name: 'the summary of the API and the licence identifier', from: { ...harbour({ paths: {} }), info: { title: 'T', summary: 'S', description: 'D', version: '1', license: { name: 'MIT', identifier: 'MIT' } } }, to: { '/info/description': 'D', '/info/license': { name: 'MIT' } }, notes: [['lost', '/info/summary', /summary of an API/], ['lost', '/info/license/identifier', /identifier of a licence/]] },
  { name: 'an absolute server', from: harbour({ paths: {} }), to: { '/host': 'harbour.example', '/basePath': '/v1', '/schemes': ['https'] } },
  { name: 'a server variable', from: harbour({ servers: [{ url: 'https://{tenant}.example', variables: { tenant: { default: 'demo' } } }], paths: {} }), to: { '/host': 'demo.example' }, notes: [['lost', '/servers/0/variables/tenant', /its default “demo” was taken/]] },
  { name: 'a relative server', from: harbour({ servers: [{ url: '/v2' }], paths: {} }), to: { '/host': undefined, '/basePath': '/v2' }, notes: [['needs-you', '/servers/0/url', /Enter the host/]] },
  { name: 'no server', from: { openapi: '3.0.0', info: { title: 'T', version: '1' }, paths: {} }, to: { '/host': undefined }, notes: [['needs-you', '', /names no server/]] },
  { name: 'further servers', from: harbour({ servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }], paths: {} }), to: { '/host': 'a.example' }, notes: [['lost', '/servers', /left out: https:\/\/b\.example/]] },
  { name: 'a path with a query', from: harbour({ paths: { '/a?b=c': { get: { responses: answer } } } }), to: { '/paths': {} }, notes: [['skipped', '/paths/~1a?b=c/get', /no query and no fragment/]] },
  { name: 'twins of a path', from: harbour({ paths: { '/a/{x}': { get: { operationId: 'GetA', summary: 'Get', parameters: [{ name: 'x', in: 'path', schema: {}, 'x-ms-summary': 'X' }], responses: answer } }, '/a/{y}': { delete: { operationId: 'DropA', summary: 'Drop', parameters: [{ name: 'y', in: 'path', schema: {}, 'x-ms-summary': 'Y' }], responses: answer } } } }), to: { '/paths/~1a~1{x}/delete/parameters/0/name': 'x' }, notes: [['merged', '/paths/~1a~1{y}', /are one path/]] },
  { name: 'texts and methods of a path item', from: harbour({ paths: { '/a': { summary: 'S', trace: { responses: answer }, get: { operationId: 'GetA', summary: 'Get', responses: answer } } } }), to: { '/paths/~1a/summary': undefined, '/paths/~1a/trace': undefined }, notes: [['lost', '/paths/~1a', /no texts for a path/], ['skipped', '/paths/~1a/trace', /no such method/]] },
  { name: 'a shared path item', from: harbour({ paths: { '/a': { $ref: '#/components/pathItems/A' } }, components: { pathItems: { A: { get: { operationId: 'GetA', summary: 'Get', responses: answer } } } } }), to: { '/paths/~1a/get/operationId': 'GetA' } },
  { name: 'a webhook', from: harbour({ paths: {}, webhooks: { freed: { post: {} } } }), to: {}, notes: [['lost', '/webhooks/freed', /does not say how to subscribe/]] },
  { name: 'a parameter with a schema', from: parameter({ schema: { type: 'integer', minimum: 1 } }), to: { [first]: { name: 'p', in: 'query', required: false, type: 'integer', minimum: 1, 'x-ms-summary': 'P' } } },
  { name: 'a parameter without a type', from: parameter({}), to: { [`${first}/type`]: 'string' } },
  { name: 'an object as a parameter', from: parameter({ schema: object }), to: { [`${first}/type`]: 'string' }, notes: [['lost', first, /is an object/]] },
  { name: 'a parameter with content', from: parameter(json(object)), to: { [`${first}/type`]: 'string' }, notes: [['lost', `${first}/content`, /inside one value/]] },
  { name: 'form with explode, the default', from: parameter({ schema: texts }), to: { [`${first}/collectionFormat`]: 'csv' }, notes: [['lost', first, /once for each value/]] },
  ...[['form', 'csv'], ['spaceDelimited', 'ssv'], ['pipeDelimited', 'pipes']].map(([style = '', format = '']): MappingRow => ({ name: `${style} without explode`, from: parameter({ style, explode: false, schema: texts }), to: { [`${first}/collectionFormat`]: format } })),
  { name: 'deepObject', from: parameter({ style: 'deepObject', schema: object }), to: { [`${first}/name`]: 'p[a]', [`${first}/type`]: 'string' } },
  { name: 'a free deepObject', from: parameter({ style: 'deepObject', schema: { type: 'object' } }), to: { [`${first}/type`]: 'string' }, notes: [['lost', first, /is an object/]] },
  { name: 'reserved characters', from: parameter({ allowReserved: true, schema: { type: 'string' } }), to: { [`${first}/allowReserved`]: undefined }, notes: [['lost', `${first}/allowReserved`, /reserved characters/]] },
  ...['cookie', 'querystring'].map((place): MappingRow => ({ name: `a parameter in the ${place}`, from: parameter({ in: place, schema: {} }), to: { [`${at}/parameters`]: undefined }, notes: [['lost', first, new RegExp(`is sent as ${place}`)]] })),
  ...['Accept', 'Content-Type', 'Authorization'].map((name): MappingRow => ({ name: `the header ${name}`, from: parameter({ name, in: 'header', schema: {} }), to: { [`${at}/parameters`]: undefined } })),
  { name: 'example and deprecation of a parameter', from: parameter({ example: 'a', deprecated: true, schema: { type: 'string' } }), to: { [`${first}/example`]: undefined, [`${first}/deprecated`]: undefined }, notes: [['lost', first, /deprecated/], ['lost', first, /no examples for parameters/]] },
  { name: 'an example in the schema of a parameter', from: parameter({ schema: { type: 'string', example: 'a' } }), to: { [`${first}/example`]: undefined }, notes: [['lost', first, /no examples for parameters/]] },
  { name: 'a JSON body', from: post({ requestBody: { required: true, ...json(object) } }), to: { [first]: { name: 'body', in: 'body', required: true, schema: object }, [`${at}/consumes`]: undefined } },
  { name: 'a body of several types', from: post({ requestBody: { content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': { schema: object } } } }), to: { [`${first}/schema`]: object }, notes: [['lost', `${at}/requestBody/content`, /application\/json was kept; left out: text\/csv/]] },
  { name: 'several types with one schema', from: post({ requestBody: { content: { 'application/json': { schema: object }, 'application/xml': { schema: object } } } }), to: { [`${at}/consumes`]: ['application/json', 'application/xml'] } },
  { name: 'a form', from: post({ requestBody: content('application/x-www-form-urlencoded', { allOf: [object, { type: 'object', required: ['b'], properties: { b: { type: 'integer', title: 'B' } } }] }, {}) }), to: { [first]: { name: 'a', in: 'formData', required: false, type: 'string', 'x-ms-summary': 'A' }, [`${at}/parameters/1/type`]: 'integer', [`${at}/consumes`]: ['application/x-www-form-urlencoded'] } },
  { name: 'a file in a form', from: post({ requestBody: content('multipart/form-data', { type: 'object', properties: { plan: { type: 'string', format: 'binary', title: 'Plan' } } }) }), to: { [`${first}/type`]: 'file' } },
  { name: 'an object in a form', from: post({ requestBody: content('multipart/form-data', { type: 'object', properties: { plan: { ...object, title: 'Plan' } } }) }), to: { [`${first}/type`]: 'string' }, notes: [['lost', `${at}/requestBody/content/multipart~1form-data/schema`, /is an object/]] },
  { name: 'an empty form', from: post({ requestBody: content('application/x-www-form-urlencoded', { type: 'object', properties: {} }) }), to: { [`${at}/parameters`]: undefined } },
  ...['application/octet-stream', 'image/png'].map((type): MappingRow => ({ name: `bytes as ${type}`, from: post({ requestBody: content(type, { type: 'string', format: 'binary' }) }), to: { [`${first}/schema`]: { type: 'string', format: 'binary' }, [`${at}/consumes`]: [type] } })),
  { name: 'the body of a GET', from: harbour({ paths: { '/a': { get: { operationId: 'GetA', summary: 'Get', requestBody: json(object), responses: answer } } } }), to: { '/paths/~1a/get/parameters': undefined }, notes: [['lost', '/paths/~1a/get/requestBody', /has no body/]] },
  { name: 'the body of a DELETE', from: harbour({ paths: { '/a': { delete: { operationId: 'DropA', summary: 'Drop', requestBody: json(object), responses: answer } } } }), to: { '/paths/~1a/delete/parameters/0/in': 'body' } },
  { name: 'a response without a description', from: post({ responses: { 200: {} } }), to: { [`${at}/responses/200/description`]: 'OK' } },
  { name: 'ranges of status codes', from: post({ responses: { '2XX': { description: 'a' }, '4XX': { description: 'b' } } }), to: { [`${at}/responses`]: { 200: { description: 'a' }, default: { description: 'b' } } }, notes: [['renamed', `${at}/responses/2XX`, /became “200”/], ['renamed', `${at}/responses/4XX`, /became “default”/]] },
  { name: 'several schemas of a response', from: post({ responses: { 200: { description: 'OK', content: { 'application/json': { schema: object }, 'text/csv': { schema: { type: 'string' } } } } } }), to: { [`${at}/responses/200/schema`]: object, [`${at}/produces`]: ['application/json', 'text/csv'] }, notes: [['lost', `${at}/responses/200/content`, /left out: text\/csv/]] },
  { name: 'a file as the response', from: post({ responses: { 200: { description: 'OK', ...content('application/pdf', {}) } } }), to: { [`${at}/responses/200/schema`]: { type: 'file' } } },
  { name: 'headers of a response', from: post({ responses: { 200: { description: 'OK', headers: { 'X-Left': { $ref: '#/components/headers/Left' }, 'X-All': { schema: object } } } } }, { components: { headers: { Left: { schema: { type: 'integer' } } } } }), to: { [`${at}/responses/200/headers`]: { 'X-Left': { type: 'integer' }, 'X-All': { type: 'string' } } }, notes: [['lost', `${at}/responses/200/headers/X-All`, /is an object/]] },
  { name: 'links', from: post({ responses: { 200: { description: 'OK', links: { next: {} } } } }), to: { [`${at}/responses/200`]: { description: 'OK' } }, notes: [['lost', `${at}/responses/200/links`, /next left out/]] },
  { name: 'examples of a response', from: post({ responses: { 200: { description: 'OK', ...content('application/json', object, { examples: { one: { value: { a: 'x' } }, two: { value: {} } } }) } } }), to: { [`${at}/responses/200/examples`]: { 'application/json': { a: 'x' } } }, notes: [['lost', `${at}/responses/200/content`, /1 further example/]] },
  { name: 'a callback that a property of the body names', from: post({ requestBody: json({ type: 'object', properties: { hook: { type: 'string' } } }), callbacks: { freed: { '{$request.body#/hook}': { post: { requestBody: json(object) } } } } }), to: { [`${at}/x-ms-trigger`]: 'single', '/paths/~1berths/x-ms-notification-content/schema': object, [`${first}/schema/properties/hook/x-ms-notification-url`]: true }, notes: [['guessed', `${at}/callbacks/freed/{$request.body#~1hook}`, /became a webhook trigger/]] },
  { name: 'another callback', from: post({ callbacks: { freed: { 'https://fixed.example': { post: {} } } } }), to: { [`${at}/x-ms-trigger`]: undefined }, notes: [['lost', `${at}/callbacks/freed/https:~1~1fixed.example`, /was left out/]] },
  { name: 'shared schemas, responses and parameters', from: post({ parameters: [{ $ref: '#/components/parameters/P' }], responses: { 200: { $ref: '#/components/responses/R' } } }, { components: { schemas: { S: object }, parameters: { P: { name: 'p', in: 'query', schema: { type: 'string' }, 'x-ms-summary': 'P' } }, responses: { R: { description: 'R', ...json({ $ref: '#/components/schemas/S' }) } } } }), to: { [`${first}/$ref`]: '#/parameters/P', [`${at}/responses/200/$ref`]: '#/responses/R', '/responses/R/schema/$ref': '#/definitions/S', '/definitions/S': object } },
  { name: 'a reference to another file', from: post({ requestBody: json({ $ref: 'berth.yaml' }) }), to: {}, notes: [['needs-you', `${at}/requestBody/content/application~1json/schema/$ref`, /leads to another file/]] },
  { name: 'a reference to nothing', from: post({ requestBody: json({ $ref: '#/components/schemas/Nobody' }) }), to: { [`${first}/schema`]: {} }, notes: [['unreadable', `${at}/requestBody/content/application~1json/schema/$ref`, /leads to nothing/]] },
  { name: 'details of tags', from: harbour({ paths: {}, tags: [{ name: 'a', description: 'A.', parent: 'b', kind: 'nav', summary: 'S' }] }), to: { '/tags': [{ name: 'a', description: 'A.' }] }, notes: [['lost', '/tags/0', /have a name and a description/]] },
  { name: 'extensions and documentation', from: harbour({ paths: {}, externalDocs: { url: 'https://a.example' }, 'x-a': 1 }), to: { '/externalDocs/url': 'https://a.example', '/x-a': 1 } },
];

const scheme = (node: JsonObject): JsonObject => harbour({ paths: {}, components: { securitySchemes: { s: node } } });
const place = '/components/securitySchemes/s';
const urls = { authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/t', scopes: {} };

const schemes: readonly MappingRow[] = [
  ...['header', 'query'].map((where): MappingRow => ({ name: `a key in the ${where}`, from: scheme({ type: 'apiKey', in: where, name: 'k' }), to: { '/securityDefinitions/s': { type: 'apiKey', in: where, name: 'k' } } })),
  { name: 'a key in a cookie', from: scheme({ type: 'apiKey', in: 'cookie', name: 'k' }), to: { '/securityDefinitions': undefined }, notes: [['lost', place, /sent as cookie/]] },
  { name: 'mutual TLS', from: scheme({ type: 'mutualTLS' }), to: { '/securityDefinitions': undefined }, notes: [['lost', place, /mutualTLS/]] },
  { name: 'OpenID Connect', from: scheme({ type: 'openIdConnect', openIdConnectUrl: 'https://id.example' }), to: { '/securityDefinitions': undefined }, notes: [['needs-you', place, /https:\/\/id\.example/]] },
  { name: 'digest', from: scheme({ type: 'http', scheme: 'digest' }), to: { '/securityDefinitions': undefined }, notes: [['lost', place, /HTTP digest/]] },
  { name: 'basic', from: scheme({ type: 'http', scheme: 'basic' }), to: { '/securityDefinitions/s': { type: 'basic' } } },
  { name: 'bearer', from: scheme({ type: 'http', scheme: 'bearer' }), to: { '/securityDefinitions/s': { type: 'apiKey', in: 'header', name: 'Authorization' } }, notes: [['guessed', place, /“Bearer ”/]] },
  { name: 'several flows', from: scheme({ type: 'oauth2', flows: { authorizationCode: urls, implicit: urls } }), to: { '/securityDefinitions/s/flow': 'accessCode' }, notes: [['lost', `${place}/flows`, /Left out: implicit/]] },
  ...[['clientCredentials', 'application'], ['password', 'password'], ['implicit', 'implicit']].map(([flow = '', written = '']): MappingRow => ({ name: `the flow ${flow}`, from: scheme({ type: 'oauth2', flows: { [flow]: urls } }), to: { '/securityDefinitions/s/flow': written }, notes: [['needs-you', `${place}/flows/${flow}`, /authorization code flow only/]] })),
  { name: 'a refresh URL', from: scheme({ type: 'oauth2', flows: { authorizationCode: { ...urls, refreshUrl: 'https://id.example/r' } } }), to: { '/securityDefinitions/s/flow': 'accessCode' }, notes: [['lost', `${place}/flows/authorizationCode/refreshUrl`, /no refresh URL/]] },
  { name: 'several credentials at once', from: harbour({ paths: {}, components: { securitySchemes: { s: { type: 'http', scheme: 'basic' }, k: { type: 'apiKey', in: 'query', name: 'k' } } }, security: [{ s: [], k: [] }] }), to: { '/security': [{ s: [], k: [] }] }, notes: [['lost', '/components/securitySchemes', /uses only the first/], ['lost', '/security', /several credentials at once/]] },
  { name: 'alternatives, of which the first that survives is taken', from: harbour({ paths: {}, components: { securitySchemes: { c: { type: 'mutualTLS' }, s: { type: 'http', scheme: 'basic' } } }, security: [{ c: [] }, { s: [] }] }), to: { '/security': [{ s: [] }] }, notes: [['lost', '/components/securitySchemes/c', /mutualTLS/], ['lost', '/security', /“s” was taken/]] },
];

const schemas = (more: JsonObject): JsonObject => harbour({ openapi: '3.1.0', paths: {}, components: { schemas: more } });
const inside = '/components/schemas/S';

/** Rows of the table of schemas that need more than one schema, or a direction; the others stand beside the conversion of schemas. */
const composed: readonly MappingRow[] = [
  ...['dependencies', 'dependentSchemas', 'dependentRequired', 'propertyNames', 'unevaluatedProperties', 'contentSchema', '$dynamicRef', 'contains'].map((key): MappingRow => ({ name: key, from: schemas({ S: { type: 'string', [key]: {} } }), to: { '/definitions/S': { type: 'string' } }, notes: [['lost', `${inside}/${key}`, /was left out/]] })),
  { name: 'an unknown format', from: schemas({ S: { type: 'string', format: 'berth-code' } }), to: { '/definitions/S/format': 'berth-code' } },
  { name: 'a name that a reference cannot hold', from: schemas({ 'S x/y': { type: 'string' }, T: { type: 'array', items: { $ref: '#/components/schemas/S%20x~1y' } } }), to: { '/definitions/S_x_y/type': 'string', '/definitions/T/items/$ref': '#/definitions/S_x_y' }, notes: [['renamed', '/components/schemas/S x~1y', /without the characters/]] },
  ...[
    { LoopAll: { allOf: [{ $ref: '#/components/schemas/LoopAll' }] } },
    { LoopAll: { allOf: [{ $ref: '#/components/schemas/Other' }] }, Other: { allOf: [{ $ref: '#/components/schemas/LoopAll' }] } },
  ].map((loop: JsonObject): MappingRow => ({
    name: `a schema that only leads to itself, over ${Object.keys(loop).length} names`,
    from: schemas(loop),
    to: { '/definitions/LoopAll': {} },
    notes: [['unreadable', '/components/schemas/LoopAll', /leads only to itself/]],
  })),
  { name: 'a schema that contains itself', from: schemas({ S: { type: 'object', properties: { next: { $ref: '#/components/schemas/S' } } } }), to: { '/definitions/S/properties/next/$ref': '#/definitions/S' } },
  { name: 'schemas inside a schema', from: schemas({ S: { type: 'array', items: { $ref: '#/components/schemas/S/$defs/Berth' }, $defs: { Berth: { type: 'integer' } } } }), to: { '/definitions/S': { type: 'array', items: { $ref: '#/definitions/Berth' } }, '/definitions/Berth': { type: 'integer' } } },
  { name: 'texts beside a reference', from: schemas({ S: { type: 'object' }, T: { type: 'object', properties: { a: { $ref: '#/components/schemas/S', description: 'A.' } } } }), to: { '/definitions/T/properties/a': { allOf: [{ $ref: '#/definitions/S' }], description: 'A.' } } },
  { name: 'a discriminator with a mapping on a base', from: schemas({ S: { type: 'object', required: ['k'], properties: { k: { type: 'string' } }, discriminator: { propertyName: 'k', mapping: { t: '#/components/schemas/T' } } }, T: { allOf: [{ $ref: '#/components/schemas/S' }] } }), to: { '/definitions/S/discriminator': 'k' }, notes: [['lost', `${inside}/discriminator`, /mapping of the discriminator/]] },
  { name: 'a discriminator elsewhere', from: schemas({ S: { type: 'object', properties: { k: { type: 'string' } }, discriminator: { propertyName: 'k' } } }), to: { '/definitions/S/discriminator': undefined }, notes: [['lost', `${inside}/discriminator`, /was left out/]] },
  { name: 'an object or its id in a response', from: post({ responses: { 200: { description: 'OK', ...json({ oneOf: [object, { type: 'string' }] }) } } }), to: { [`${at}/responses/200/schema/type`]: 'object' }, notes: [['lost', `${at}/responses/200/content/application~1json/schema/oneOf`, /a response shows the object/]] },
  { name: 'an object or its id in a request', from: post({ requestBody: json({ oneOf: [object, { type: 'string' }] }) }), to: { [`${first}/schema/type`]: 'string' }, notes: [['lost', `${at}/requestBody/content/application~1json/schema/oneOf`, /a request asks for the plain value/]] },
];

describe.each([
  ['a document', documents],
  ['schemas', composed],
  ['security schemes', schemes],
])('the mapping of %s', (_what, rows) => {
  it.each(rows)('$name', ({ from, to, notes = [] }) => {
    const result = convert(from);
    for (const [pointer, expected] of Object.entries(to)) {
      expect(isPointer(pointer)).toBe(true);
      expect({ [pointer]: isPointer(pointer) ? nodeAt(result.connector.definition, pointer) : undefined }).toEqual({ [pointer]: expected });
    }
    const said = result.notes.map(({ kind, from: where, message }) => [kind, where, message]);
    for (const [kind, where, message] of notes) expect(said).toContainEqual([kind, where, expect.stringMatching(message)]);
    expect(said).toHaveLength(notes.length);
  });
});
