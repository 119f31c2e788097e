import { describe, expect, it } from 'vitest';
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import type { Connector } from '../connector/connector';
import { operationMethods } from '../connector/operations-of';
import { exportConnectorFolder } from '../exporters/connector-folder/export-folder';
import { buildRequest } from '../requests/build-request';
import { importFiles } from './import-files';
import type { Imported } from './importer';

async function imported(value: Json | Uint8Array, name = 'source.json'): Promise<Imported> {
  const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value, null, 2));
  const result = await importFiles([{ name, bytes }]);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The API definition of a connector as it would be saved. */
function saved(connector: Connector): Uint8Array {
  const file = exportConnectorFolder(connector).find(({ name }) => name === 'apiDefinition.swagger.json');
  if (!file) throw new Error('No definition was written.');
  return file.bytes;
}

const harbour: JsonObject = {
  swagger: '2.0',
  info: { title: 'Harbour', description: 'Berths and ships.', version: '1.0' },
  host: 'api.harbour.example',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/berths/{id}': {
      get: {
        operationId: 'GetBerth', summary: 'Get berth',
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', 'x-ms-summary': 'ID' }, { name: 'at', in: 'query', required: false, type: 'string', format: 'date', 'x-ms-summary': 'At' }],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Berth' } } },
      },
    },
  },
  definitions: { Berth: { type: 'object', properties: { length: { type: 'number', minimum: 0 }, free: { type: 'boolean', 'x-nullable': true } } } },
  securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ key: [] }],
};

describe('OpenAPI 2.0 to a connector and back', () => {
  it('is the same text', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(harbour, null, '\t')}\r\n`);
    const once = saved((await imported(bytes)).connector);
    expect(Buffer.compare(once, bytes)).toBe(0);
    expect(Buffer.compare(saved((await imported(once)).connector), bytes)).toBe(0);
  });
});

/** The same API as OpenAPI 3.0 says it: what a person would write for the definition of 2.0. */
function asOpenApi3(definition: JsonObject): JsonObject {
  const { definitions = {}, securityDefinitions = {} } = definition;
  const withReferences = (node: Json): Json => {
    const value: Json = JSON.parse(JSON.stringify(node).replaceAll('#/definitions/', '#/components/schemas/').replaceAll('"x-nullable"', '"nullable"'));
    return value;
  };
  const operationOf = (operation: JsonObject): JsonObject => ({
    ...operation,
    parameters: (arrayOf(operation, 'parameters') ?? []).filter(isObject).map(({ type, format, 'x-ms-url-encoding': _encoding, ...rest }) => ({ ...rest, schema: { type: type ?? null, ...(format === undefined ? {} : { format }) } })),
    responses: Object.fromEntries(Object.entries(objectOf(operation, 'responses') ?? {}).filter((entry): entry is [string, JsonObject] => isObject(entry[1])).map(([code, { schema, ...rest }]) => [code, { ...rest, content: { 'application/json': { schema: withReferences(schema ?? {}) } } }])),
  });
  const paths = Object.entries(objectOf(definition, 'paths') ?? {}).map(([path, item]) => [path, Object.fromEntries(operationMethods.flatMap((method) => {
    const operation = objectOf(item, method);
    return operation ? [[method, operationOf(operation)]] : [];
  }))]);
  return {
    openapi: '3.0.3',
    info: definition['info'] ?? {},
    servers: [{ url: `https://${textOf(definition, 'host')}${textOf(definition, 'basePath')}` }],
    paths: Object.fromEntries(paths),
    components: { schemas: withReferences(definitions), securitySchemes: securityDefinitions },
    security: definition['security'] ?? [],
  };
}

describe('OpenAPI 2.0 told as OpenAPI 3.0, and imported', () => {
  it('is the definition of 2.0 again, without a note', async () => {
    const { connector, notes } = await imported(asOpenApi3(harbour));
    expect(connector.definition).toEqual(harbour);
    expect(notes).toEqual([]);
  });

  it('stays the same when it is imported once more', async () => {
    const { connector } = await imported(asOpenApi3(harbour));
    expect((await imported(saved(connector))).connector.definition).toEqual(connector.definition);
  });
});

/** A request as the collection holds it, and as the connector sends it. */
interface Sent {
  readonly name: string;
  readonly request: JsonObject;
  /** What a maker fills in. */
  readonly values?: Record<string, string>;
  readonly body?: Json;
  /** The request that must leave; what differs on purpose stands in `gaps`. */
  readonly sends: { readonly method: string; readonly url: string; readonly headers?: Record<string, string>; readonly body?: Json };
}

const base = 'https://api.harbour.example/v1';
const requests: readonly Sent[] = [
  { name: 'List berths', request: { method: 'GET', url: `${base}/berths?pier=north&free=true` }, values: { 'query:pier': 'north', 'query:free': 'true' }, sends: { method: 'GET', url: `${base}/berths?pier=north&free=true` } },
  { name: 'Get berth', request: { method: 'GET', url: `${base}/berths/:berthId` }, values: { 'path:berthId': 'a b/c' }, sends: { method: 'GET', url: `${base}/berths/a%20b%2Fc` } },
  { name: 'Find crew', request: { method: 'GET', url: `${base}/crew('{{id}}')`, header: [{ key: 'X-Trace', value: '{{trace}}' }, { key: 'X-Version', value: '2' }] }, values: { 'path:id': '7', 'header:X-Trace': 't1' }, sends: { method: 'GET', url: `${base}/crew('7')`, headers: { 'X-Trace': 't1', 'X-Version': '2' } } },
  { name: 'Add ship', request: { method: 'POST', url: `${base}/ships`, body: { mode: 'raw', raw: '{"name":"Ada","length":12.5}' } }, body: { name: 'Ada', length: 12.5 }, sends: { method: 'POST', url: `${base}/ships`, headers: { 'Content-Type': 'application/json' }, body: { name: 'Ada', length: 12.5 } } },
  { name: 'Send form', request: { method: 'POST', url: `${base}/forms`, body: { mode: 'urlencoded', urlencoded: [{ key: 'ship[name]', value: 'Ada' }] } }, values: { 'formData:ship[name]': 'Ada' }, sends: { method: 'POST', url: `${base}/forms`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'ship%5Bname%5D=Ada' } },
  { name: 'Drop berth', request: { method: 'DELETE', url: `${base}/berths/:berthId` }, values: { 'path:berthId': '7' }, sends: { method: 'DELETE', url: `${base}/berths/7` } },
];

/** What a connector sends otherwise than the collection, for good: each is said in a note of the import. */
const gaps: readonly { readonly what: string; readonly request: JsonObject; readonly note: RegExp }[] = [
  { what: 'a key that is repeated is sent once', request: { method: 'GET', url: `${base}/a?x=1&x=2` }, note: /“x” several times/ },
  { what: 'a GET has no body', request: { method: 'GET', url: `${base}/a`, body: { mode: 'raw', raw: '{}' } }, note: /GET request cannot have a body/ },
  { what: 'headers of the transport are the platform’s', request: { method: 'GET', url: `${base}/a`, header: [{ key: 'Host', value: 'other.example' }] }, note: /“Host” .* is set by the platform/ },
  { what: 'HTTP becomes HTTPS', request: { method: 'GET', url: 'http://api.harbour.example/a' }, note: /over HTTP/ },
  { what: 'doubled slashes collapse, which no note needs to say', request: { method: 'GET', url: `${base}//a` }, note: /./ },
  { what: 'several files of a field are one', request: { method: 'POST', url: `${base}/a`, body: { mode: 'formdata', formdata: [{ key: 'plan', type: 'file', src: ['/a', '/b'] }] } }, note: /“plan” several times/ },
];

const collectionOf = (items: readonly { readonly name: string; readonly request: JsonObject }[]): JsonObject => ({
  info: { name: 'Harbour', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: items.map(({ name, request }) => ({ name, request })),
});

function placeOf({ connector }: Imported, operationName: string): { path: string; method: string } {
  for (const [path, item] of Object.entries(objectOf(connector.definition, 'paths') ?? {})) {
    for (const method of operationMethods) if (textOf(objectOf(item, method), 'summary') === operationName) return { path, method };
  }
  throw new Error(`There is no operation ${operationName}.`);
}

describe('a Postman collection to 2.0, and the requests that the connector sends', () => {
  it.each(requests)('$name', async ({ name, values = {}, body, sends }) => {
    const result = await imported(collectionOf(requests));
    const place = placeOf(result, name);
    const built = buildRequest(result.connector, place, { parameters: values, body: body === undefined ? { kind: 'none' } : { kind: 'text', text: JSON.stringify(body) } }, {}, { boundary: 'B' });
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    expect({ method: built.request.method, url: built.request.url }).toEqual({ method: sends.method, url: sends.url });
    for (const [header, value] of Object.entries(sends.headers ?? {})) expect(built.request.headers).toContainEqual([header, expect.stringContaining(value)]);
    const text = new TextDecoder().decode(built.request.body ?? new Uint8Array());
    if (sends.body !== undefined) expect(typeof sends.body === 'string' ? text : JSON.parse(text)).toEqual(sends.body);
  });

  it.each(gaps)('known gap: $what', async ({ request, note }) => {
    const { notes } = await imported(collectionOf([{ name: 'A', request }]));
    expect(notes.map(({ message }) => message).join('\n')).toMatch(note);
  });

  it('has an operation for each of them under its own names', async () => {
    const { connector } = await imported(collectionOf(requests));
    const names = Object.values(objectOf(connector.definition, 'paths') ?? {}).flatMap((item) => operationMethods.flatMap((method) => (arrayOf(objectOf(item, method), 'parameters') ?? []).map((parameter) => `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`)));
    expect(new Set(names)).toEqual(new Set(['query pier', 'query free', 'path berthId', 'path id', 'header X-Trace', 'header X-Version', 'body body', 'formData ship[name]']));
    expect(member(connector.definition, 'host')).toBe('api.harbour.example');
  });
});
