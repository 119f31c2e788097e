import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { connectorOf, type Connector } from '../connector/connector';
import { buildRequest, type BuildResult, type BuiltRequest } from './build-request';
import { curlCommand } from './curl';
import type { BodyValue, ParameterValue } from './operation-inputs';
import { redact } from './redact';

interface Case {
  readonly definition?: JsonObject;
  readonly operation?: JsonObject;
  readonly path?: string;
  readonly method?: string;
  readonly parameters?: readonly JsonObject[];
  readonly properties?: JsonObject;
  readonly values?: Record<string, ParameterValue>;
  readonly body?: BodyValue;
  readonly connection?: Record<string, string>;
}

function connectorWith({ definition = {}, operation = {}, path = '/a', method = 'get', parameters = [], properties = {} }: Case): Connector {
  return connectorOf(
    { host: 'api.harbour.example', basePath: '/v1', schemes: ['https'], paths: { [path]: { [method]: { operationId: 'Op', parameters, ...operation } } }, ...definition },
    { properties },
  );
}

function build(input: Case): BuildResult {
  const { path = '/a', method = 'get', values = {}, body = { kind: 'none' }, connection = {} } = input;
  return buildRequest(connectorWith(input), { path, method }, { parameters: values, body }, connection, { boundary: 'BOUNDARY' });
}

function built(input: Case): BuiltRequest {
  const result = build(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const textOf = ({ request }: BuiltRequest): string => new TextDecoder().decode(request.body ?? new Uint8Array());
const header = ({ request }: BuiltRequest, name: string): string | undefined => request.headers.find(([each]) => each === name)?.[1];
const problems = (input: Case): readonly string[] => {
  const result = build(input);
  return result.ok ? [] : result.problems.map(({ input: at, message }) => `${at}: ${message}`);
};
const query = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: 'query', type: 'string', ...more });

test('joins scheme, host, base path and path', () => {
  const url = (definition: JsonObject, operation: JsonObject = {}): string => built({ definition, operation }).request.url;
  expect(url({})).toBe('https://api.harbour.example/v1/a');
  expect(url({ basePath: '/' })).toBe('https://api.harbour.example/a');
  expect(url({ basePath: 'v2/' })).toBe('https://api.harbour.example/v2/a');
  expect(url({ schemes: ['http'], host: '127.0.0.1:8080', basePath: '' })).toBe('http://127.0.0.1:8080/a');
  expect(url({ schemes: ['http', 'https'] })).toMatch(/^https:/);
  expect(url({ schemes: ['https'] }, { schemes: ['http'] })).toMatch(/^http:/);
});

test('says what is wrong with a host', () => {
  expect(problems({ definition: { host: '' } })).toEqual(['host: The API definition has no host: set one on the General tab.']);
  for (const host of ['https://x.example', 'user@x.example', 'x y', 'x.example?']) expect(problems({ definition: { host } })[0]).toContain('is no host');
  expect(problems({ definition: { host: '@environmentVariables("host")' } })[0]).toContain('environment variable');
  expect(problems({ path: '/a', method: 'get', operation: {}, definition: { paths: {} } })).toEqual(['operation: There is no operation GET /a.']);
});

test('encodes path values once or twice, and refuses steps up', () => {
  const parameters = [{ name: 'id', in: 'path', type: 'string', required: true, 'x-ms-url-encoding': 'double' }, { name: 'x', in: 'path', type: 'string', required: true }];
  const path = "/b/{id}/('{x}')";
  expect(built({ path, parameters, values: { 'path:id': 'a/b c', 'path:x': 'é/?#' } }).request.url).toBe("https://api.harbour.example/v1/b/a%252Fb%2520c/('%C3%A9%2F%3F%23')");
  expect(problems({ path, parameters, values: { 'path:id': '', 'path:x': 'x' } })).toEqual(['path:id: id is required: give it a value.']);
  expect(problems({ path, parameters, values: { 'path:id': '..', 'path:x': 'x' } })[0]).toContain('path:id: “..” cannot be sent');
  expect(problems({ path: '/c/{y}' })).toEqual(['operation: The path has {y}, but there is no path parameter y.']);
});

test.each([
  ['csv', 'a=1,2%2C3,%26'],
  ['ssv', 'a=1%202%2C3%20%26'],
  ['tsv', 'a=1%092%2C3%09%26'],
  ['pipes', 'a=1%7C2%2C3%7C%26'],
  ['multi', 'a=1&a=2%2C3&a=%26'],
])('writes an array in the collection format %s', (collectionFormat, expected) => {
  const parameters = [query('a', { type: 'array', items: { type: 'string' }, collectionFormat })];
  expect(built({ parameters, values: { 'query:a': ['1', '2,3', '&'] } }).request.url).toBe(`https://api.harbour.example/v1/a?${expected}`);
});

test('sends what was typed, nothing for an empty field, and an internal default whatever was typed', () => {
  const parameters = [query('a'), query('b'), query('c', { allowEmptyValue: true }), query('v', { default: '2.0', 'x-ms-visibility': 'internal' }), query('n', { default: 5, type: 'integer', 'x-ms-visibility': 'internal' })];
  const result = built({ parameters, values: { 'query:a': 'x&y=1 +', 'query:b': '', 'query:c': '', 'query:v': 'other' } });
  expect(result.request.url).toBe('https://api.harbour.example/v1/a?a=x%26y%3D1%20%2B&c=&v=2.0&n=5');
  expect(result.sent).toContainEqual({ input: 'query:v', name: 'v', in: 'query', value: '2.0', wire: 'v=2.0', source: 'default' });
});

test('shows each value as it was typed beside what goes over the wire', () => {
  const parameters = [
    { name: 'id', in: 'path', type: 'string', required: true, 'x-ms-url-encoding': 'double' },
    query('s', { type: 'array', items: { type: 'string' }, collectionFormat: 'pipes' }),
    query('m', { type: 'array', items: { type: 'string' }, collectionFormat: 'multi' }),
    { name: 'X-A', in: 'header', type: 'string' },
  ];
  const { sent } = built({ path: '/b/{id}', parameters, values: { 'path:id': 'a/b', 'query:s': ['1', '2'], 'query:m': ['3', '4'], 'header:X-A': 'v' } });
  expect(sent.map(({ name, value, wire }) => [name, value, wire])).toEqual([
    ['id', 'a/b', 'a%252Fb'],
    ['s', '1, 2', 's=1%7C2'],
    ['m', '3, 4', 'm=3&m=4'],
    ['X-A', 'v', 'X-A: v'],
  ]);
});

test('names every missing and every misfitting value at once', () => {
  const parameters = [query('a', { required: true, 'x-ms-summary': 'Alpha' }), query('i', { type: 'integer' }), query('n', { type: 'number' }), query('b', { type: 'boolean' }), query('l', { type: 'array', items: { type: 'integer' } }), query('k', { required: true, 'x-ms-visibility': 'internal' })];
  expect(problems({ parameters, values: { 'query:i': '1.5', 'query:n': 'x', 'query:b': 'yes', 'query:l': '1,b' } })).toEqual([
    'query:a: Alpha is required: give it a value.',
    'query:i: i: “1.5” is not a whole number.',
    'query:n: n: “x” is not a number.',
    'query:b: b: “yes” is neither true nor false.',
    'query:l: l: “b” is not a whole number.',
    'query:k: k is internal and required, but has no default value: give it one in the definition.',
  ]);
});

test('names such as __proto__ are plain parameters', () => {
  const parameters = [query('__proto__'), query('constructor')];
  expect(built({ parameters, values: { 'query:__proto__': '1' } }).request.url).toBe('https://api.harbour.example/v1/a?__proto__=1');
});

test('sends header parameters, and refuses what would break the message', () => {
  const parameters = [{ name: 'X-A', in: 'header', type: 'string' }];
  expect(header(built({ parameters, values: { 'header:X-A': 'b c' } }), 'X-A')).toBe('b c');
  expect(problems({ parameters, values: { 'header:X-A': 'b\r\nX-B: c' } })).toEqual(['header:X-A: X-A has characters that a header cannot hold.']);
  expect(problems({ parameters: [{ name: 'Content-Length', in: 'header', type: 'string' }], values: { 'header:Content-Length': '1' } })[0]).toContain('written by the connection');
});

test('takes Accept from produces, unless a parameter sets it', () => {
  expect(header(built({}), 'Accept')).toBe('application/json');
  expect(header(built({ operation: { produces: ['text/csv', 'application/json'] } }), 'Accept')).toBe('text/csv, application/json');
  const accept = [{ name: 'accept', in: 'header', type: 'string', default: 'image/png', 'x-ms-visibility': 'internal' }];
  expect(built({ parameters: accept }).request.headers).toEqual([['accept', 'image/png']]);
});

const bodyParameter = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({ name: 'body', in: 'body', schema, ...more });

test('sends a JSON body as typed, digits and all, and fills in internal defaults', () => {
  const text = '{"n": 12345678901234567890}';
  const plain = built({ method: 'post', parameters: [bodyParameter({ type: 'object' })], body: { kind: 'text', text } });
  expect([textOf(plain), header(plain, 'Content-Type')]).toEqual([text, 'application/json']);
  const schema = { type: 'object', properties: { v: { type: 'string', default: 'x', 'x-ms-visibility': 'internal' } } };
  expect(JSON.parse(textOf(built({ method: 'post', parameters: [bodyParameter(schema)], body: { kind: 'json', value: { a: 1 } } })))).toEqual({ a: 1, v: 'x' });
  expect(textOf(built({ method: 'post', parameters: [bodyParameter(schema, { required: true })] }))).toBe('{"v":"x"}');
});

test('says where a body is not JSON, and that a required one is missing', () => {
  const parameters = [bodyParameter({ type: 'object' }, { required: true, 'x-ms-summary': 'Berth' })];
  expect(problems({ method: 'post', parameters, body: { kind: 'text', text: '{"a": 1,\n "b" 2}' } })[0]).toMatch(/^body: Berth is not JSON. Line 2, column 6: .+\.$/);
  expect(problems({ method: 'post', parameters, body: { kind: 'text', text: '  ' } })).toEqual(['body: Berth is required: give it a value.']);
  const optional = built({ method: 'post', parameters: [bodyParameter({ type: 'object' })] });
  expect([optional.request.body, header(optional, 'Content-Type')]).toEqual([null, undefined]);
});

test('sends texts, form-encoded objects and files under the type that the operation consumes', () => {
  const send = (consumes: readonly Json[], schema: JsonObject, body: BodyValue): [string, string | undefined] => {
    const result = built({ method: 'post', operation: { consumes }, parameters: [bodyParameter(schema)], body });
    return [textOf(result), header(result, 'Content-Type')];
  };
  expect(send(['text/plain'], { type: 'string' }, { kind: 'text', text: 'hello {' })).toEqual(['hello {', 'text/plain']);
  expect(send(['application/xml', 'application/vnd.x+json; v=1'], { type: 'object' }, { kind: 'json', value: {} })).toEqual(['{}', 'application/vnd.x+json; v=1']);
  expect(send(['application/x-www-form-urlencoded'], { type: 'object' }, { kind: 'json', value: { 'a b': 'c&d', n: 1 } })).toEqual(['a%20b=c%26d&n=1', 'application/x-www-form-urlencoded']);
  const file = { name: 'a.png', type: 'image/png', bytes: new TextEncoder().encode('PNG') };
  expect(send(['application/json'], { type: 'string', format: 'binary' }, { kind: 'file', file })).toEqual(['PNG', 'image/png']);
  expect(send(['application/octet-stream'], { type: 'string', format: 'binary' }, { kind: 'file', file })).toEqual(['PNG', 'application/octet-stream']);
});

const form = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: 'formData', type: 'string', ...more });

test('sends a form url-encoded, or in parts when a file is in it', () => {
  const simple = built({ method: 'post', operation: { consumes: ['application/x-www-form-urlencoded'] }, parameters: [form('a'), form('l', { type: 'array', items: { type: 'string' }, collectionFormat: 'multi' })], values: { 'formData:a': 'x y&', 'formData:l': ['1', '2'] } });
  expect([textOf(simple), header(simple, 'Content-Type')]).toEqual(['a=x%20y%26&l=1&l=2', 'application/x-www-form-urlencoded']);

  const parameters = [form('note'), form('file', { type: 'file', required: true })];
  const file = { name: 'a"\r\n.txt', type: 'text/plain', bytes: new Uint8Array([65, 13, 10, 66]) };
  const parts = built({ method: 'post', parameters, values: { 'formData:note': 'é', 'formData:file': file } });
  expect(header(parts, 'Content-Type')).toBe('multipart/form-data; boundary=BOUNDARY');
  expect(textOf(parts)).toBe(
    ['--BOUNDARY', 'Content-Disposition: form-data; name="note"', '', 'é', '--BOUNDARY', 'Content-Disposition: form-data; name="file"; filename="a%22%0D%0A.txt"', 'Content-Type: text/plain', '', 'A\r\nB', '--BOUNDARY--', ''].join('\r\n'),
  );
  expect(problems({ method: 'post', parameters })).toEqual(['formData:file: file is required: give it a value.']);
});

const secured = (scheme: JsonObject): JsonObject => ({ securityDefinitions: { s: scheme }, security: [{ s: [] }] });
const apiKeyIn = (place: string, name: string): JsonObject => secured({ type: 'apiKey', in: place, name });

test('signs in with a key, Basic or a token', () => {
  expect(header(built({ definition: apiKeyIn('header', 'X-Key'), connection: { api_key: 'k3y' } }), 'X-Key')).toBe('k3y');
  expect(built({ definition: apiKeyIn('query', 'key'), connection: { api_key: 'k/y' } }).request.url).toMatch(/\?key=k%2Fy$/);
  expect(header(built({ definition: secured({ type: 'basic' }), connection: { username: 'Zoë', password: 'p:w' } }), 'Authorization')).toBe('Basic Wm/DqzpwOnc=');
  const token = { token: { type: 'oauthSetting' } };
  expect(header(built({ definition: secured({ type: 'oauth2' }), properties: { connectionParameters: token }, connection: { token: 'Bearer t0k' } }), 'Authorization')).toBe('Bearer t0k');
  expect(header(built({ properties: { connectionParameters: token }, connection: { token: 't0k' } }), 'Authorization')).toBe('Bearer t0k');
});

test('an operation may ask for no sign-in, or another one', () => {
  const definition = { ...apiKeyIn('header', 'X-Key'), securityDefinitions: { s: { type: 'apiKey', in: 'header', name: 'X-Key' }, b: { type: 'basic' } } };
  expect(built({ definition, operation: { security: [] } }).request.headers).toEqual([['Accept', 'application/json']]);
  expect(header(built({ definition, operation: { security: [{ b: [] }] }, connection: { username: 'u', password: '' } }), 'Authorization')).toBe('Basic dTo=');
  expect(problems({ definition })).toEqual(['connection:api_key: The connection needs a value for API key.']);
  expect(problems({ definition: apiKeyIn('header', 'X-Key'), connection: { api_key: 'a\nb' } })[0]).toContain('characters that a header cannot hold');
});

const policy = (templateId: string, values: JsonObject, more: JsonObject = {}): JsonObject => ({
  templateId,
  title: templateId,
  parameters: { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`x-ms-apimTemplateParameter.${name}`, value])), ...more },
});
const connectionParameters = { region: { type: 'string' }, secret: { type: 'securestring' } };
const withPolicies = (...policyTemplateInstances: readonly JsonObject[]): Case => ({ properties: { connectionParameters, policyTemplateInstances }, connection: { region: 'north', secret: 's3cr t' } });

test('applies host, route, header and query policies in their order, and shows each', () => {
  const result = built({
    ...withPolicies(
      policy('dynamichosturl', { urlTemplate: "https://@connectionParameters('region').harbour.example/base/" }),
      policy('RouteRequestToEndpoint', { newPath: '/berths/{id}/x', httpMethod: '@Request.OriginalHTTPMethod' }),
      policy('setheader', { name: 'X-From', value: "@{queryParameters('q')}-@headers('X-No', 'none')" }),
      policy('setqueryparameter', { name: 'q', value: 'b', existsAction: 'append' }),
      policy('setqueryparameter', { name: 'q', value: 'never', existsAction: 'skip' }),
      policy('setqueryparameter', { name: 'r', value: 'set' }),
    ),
    path: '/virtual/{id}',
    parameters: [{ name: 'id', in: 'path', type: 'string', required: true }, query('q')],
    values: { 'path:id': '7', 'query:q': 'a' },
  });
  expect(result.request.url).toBe('https://north.harbour.example/base/berths/7/x?q=a&q=b&r=set');
  expect(header(result, 'X-From')).toBe('a-none');
  expect(result.notApplied).toEqual([]);
  expect(result.applied).toHaveLength(6);
  expect(result.applied[0]).toMatchObject({ before: 'https://api.harbour.example/v1', after: 'https://north.harbour.example/base' });
  expect(result.applied[1]?.after).toBe('GET https://north.harbour.example/base/berths/7/x?q=a');
});

test('a header policy overrides, appends or leaves alone', () => {
  const send = (existsAction: string): string | undefined =>
    header(built({ ...withPolicies(policy('setheader', { name: 'X-A', value: 'new', existsAction })), parameters: [{ name: 'X-A', in: 'header', type: 'string' }], values: { 'header:X-A': 'old' } }), 'X-A');
  expect(['override', 'append', 'skip'].map(send)).toEqual(['new', 'old, new', 'old']);
});

test('reports what it cannot do, and leaves other operations’ policies alone', () => {
  const result = built(
    withPolicies(
      policy('setheader', { name: 'X-B', value: '@body().id' }),
      policy('setheader', { name: 'X-C', value: "@connectionParameters('gone')" }),
      policy('setheader', { name: 'Content-Length', value: '1' }),
      policy('setheader', { name: 'X-D', value: 'x' }, { 'x-ms-apimTemplate-policySection': 'Response' }),
      policy('setproperty', {}),
      policy('dynamichosturl', { urlTemplate: 'https://a b' }),
      policy('setheader', { name: 'X-E', value: 'x' }, { 'x-ms-apimTemplate-operationName': ['Other'] }),
    ),
  );
  expect(result.request.headers).toEqual([['Accept', 'application/json']]);
  expect(result.notApplied.map(({ reason }) => reason)).toEqual([
    'The expression @body().id is worked out by the platform only.',
    "There is no value for @connectionParameters('gone').",
    'A policy cannot set the header “Content-Length”.',
    'It changes the answer, which is shown here as the service sends it.',
    'Policies of the template setproperty run on the platform only.',
    '“https://a b” is no address.',
  ]);
});

test('custom code is reported, as it does not run here', () => {
  const connector = { ...connectorWith({ properties: { scriptOperations: ['Op'] } }), script: { name: 'script.csx', text: '', encoding: 'utf-8' as const } };
  const result = buildRequest(connector, { path: '/a', method: 'get' }, { parameters: {}, body: { kind: 'none' } }, {}, { boundary: 'B' });
  expect(result.ok && result.notApplied.map(({ reason }) => reason)).toEqual(['Custom code runs on the platform only.']);
});

test('a further connection parameter without a value is a problem', () => {
  expect(problems({ properties: { connectionParameters: { region: { type: 'string', uiDefinition: { displayName: 'Region' } } } } })).toEqual(['connection:region: The connection needs a value for Region.']);
});

const secrets = ["p'ass w/rd&é", 'k3y+/=', 'ü:x'];

test.each(secrets)('shows the secret %s in no form anywhere', (secret) => {
  const encodings = [secret, encodeURIComponent(secret), encodeURIComponent(encodeURIComponent(secret)), Buffer.from(secret).toString('base64'), Buffer.from(`me:${secret}`).toString('base64'), JSON.stringify(secret).slice(1, -1)];
  const latin = secret.replaceAll('é', 'e').replaceAll('ü', 'u');
  const cases: readonly Case[] = [
    { definition: secured({ type: 'basic' }), connection: { username: 'me', password: secret } },
    { definition: apiKeyIn('query', 'key'), connection: { api_key: latin } },
    { definition: apiKeyIn('header', 'Authorization'), connection: { api_key: `Bearer ${latin}` } },
    {
      ...withPolicies(policy('dynamichosturl', { urlTemplate: "https://x.example/@connectionParameters('secret')" }), policy('setqueryparameter', { name: 's', value: "@connectionParameters('secret')" })),
      connection: { region: 'n', secret: latin },
    },
    { definition: apiKeyIn('query', 'key'), method: 'post', parameters: [bodyParameter({ type: 'object' })], body: { kind: 'json', value: { echoed: latin } }, connection: { api_key: latin } },
  ];
  for (const input of cases) {
    const result = built(input);
    const { request, secrets: forms, ...shown } = result;
    const text = JSON.stringify(shown) + curlCommand(request, forms) + redact(JSON.stringify([request.url, request.headers]), forms);
    expect(text).toContain('•••');
    expect([...encodings, latin, encodeURIComponent(latin)].filter((each) => text.includes(each))).toEqual([]);
  }
});

test('prints a curl command that a shell reads back as it was', () => {
  const result = built({ method: 'post', parameters: [bodyParameter({ type: 'object' })], body: { kind: 'json', value: { it: "isn't" } }, definition: apiKeyIn('header', 'X-Key'), connection: { api_key: 'k3y' } });
  expect(curlCommand(result.request)).toBe(
    ['curl --request POST', "--url 'https://api.harbour.example/v1/a'", '--globoff', "--header 'Accept: application/json'", "--header 'Content-Type: application/json'", "--header 'X-Key: k3y'", `--data-binary '{"it":"isn'\\''t"}'`].join(' \\\n  '),
  );
  expect(curlCommand(result.request, result.secrets)).toContain("--header 'X-Key: •••'");
  expect(curlCommand({ ...result.request, body: new Uint8Array([0, 255]) })).toContain('--data-binary @body.bin');
  expect(curlCommand({ ...result.request, body: new TextEncoder().encode('@/etc/passwd') })).toContain("--data-raw '@/etc/passwd'");
});
