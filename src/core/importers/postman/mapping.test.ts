import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { isPointer } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import { harbour, host, importOk, request } from './testing/harbour';

/** One row of the mapping tables: what stands in the collection, what the connector holds, and which notes say so. */
interface MappingRow {
  readonly name: string;
  readonly from: Json;
  /** Nodes of the connector (`/definition/…`, `/properties/…`); undefined for nothing. */
  readonly to: { readonly [pointer: string]: Json | undefined };
  /** Kind and wording of every note but those that say `guessed`, which are listed where they are the point. */
  readonly notes?: readonly (readonly [kind: string, message: RegExp])[];
  readonly guessed?: RegExp;
}

const url = `${host}/berths`;
const at = '/definition/paths/~1berths';
const get = (more: JsonObject = {}, response: Json = []): JsonObject => request('List berths', url, more, response);
const post = (body: Json, more: JsonObject = {}): JsonObject => request('Add berth', url, { method: 'POST', body, ...more });
const raw = (text: string): JsonObject => ({ mode: 'raw', raw: text });
const body = (schema: JsonObject): Json => expect.objectContaining({ name: 'body', in: 'body', schema: expect.objectContaining(schema) });
const samples: readonly [string, RegExp] = ['lost', /^The values in \d+ samples? /];

const table: readonly MappingRow[] = [
  { name: 'name, description and version', from: harbour([get()], { info: { name: 'Harbour', description: '**Berths** and ships.', version: '2.1.0', schema: '/collection/v2.1.0/' } }), to: { '/definition/info': { title: 'Harbour', description: 'Berths and ships.', version: '2.1.0' } } },
  { name: 'the version by default', from: harbour([get()]), to: { '/definition/info/version': '1.0.0' } },
  { name: 'the host of the URLs', from: harbour([request('List', 'https://api.harbour.example/v2/berths')]), to: { '/definition/host': 'api.harbour.example', '/definition/schemes': ['https'] } },
  { name: 'a second host', from: harbour([get(), request('List ships', `${host}/ships`), request('Get weather', 'https://weather.example/now')]), to: { '/properties/properties/policyTemplateInstances/0/templateId': 'dynamichosturl' }, guessed: /another host \(weather\.example\)/ },
  { name: 'an unknown host', from: harbour([request('List', '{{baseUrl}}/berths')]), to: { '/definition/host': undefined }, notes: [['needs-you', /“baseUrl”/]] },
  { name: 'a host with a variable for each customer', from: harbour([request('List', 'https://{{tenant}}.harbour.example/berths')]), to: { [at]: expect.anything() }, notes: [['needs-you', /“tenant”/]] },
  ...[':berthId', '{{berthId}}', '{berthId}'].map((value): MappingRow => ({
    name: `the path value ${value}`,
    from: harbour([request('Get berth', `${url}/${value}`)]),
    to: { '/definition/paths/~1berths~1{berthId}/get/parameters/0': expect.objectContaining({ name: 'berthId', in: 'path', required: true, 'x-ms-summary': 'Berth ID', 'x-ms-url-encoding': 'single' }) },
  })),
  { name: 'two names in one place of a path', from: harbour([request('Get', `${url}/:x`), request('Drop', `${url}/:y`, { method: 'DELETE' })]), to: { '/definition/paths/~1berths~1{x}/delete': expect.anything() }, notes: [['renamed', /“y” is called “x”/]] },
  { name: 'part of a segment', from: harbour([request('Get', `${url}('{{id}}')`)]), to: { "/definition/paths/~1berths('{id}')/get/parameters/0/name": 'id' } },
  { name: 'a version with one value', from: harbour([request('List', `${host}/{{apiVersion}}/berths`)], { variable: [{ key: 'apiVersion', value: 'v2' }] }), to: { '/definition/paths/~1v2~1berths/get': expect.anything() }, notes: [['lost', /^The values of 1 variable were put in.*“apiVersion”/]] },
  { name: 'a literal id', from: harbour([request('Get berth', `${url}/4711`)]), to: { '/definition/paths/~1berths~14711/get': expect.anything() }, guessed: /“4711”/ },
  { name: 'doubled and last slashes', from: harbour([request('List', `${host}//berths//`)]), to: { '/definition/paths/~1berths~1/get': expect.anything() } },
  { name: 'the types of query parameters', from: harbour([request('List', `${url}?free=true&page=2&length=1.5&pier=north`)]), to: { [`${at}/get/parameters`]: ['boolean', 'integer', 'number', 'string'].map((type) => expect.objectContaining({ in: 'query', required: false, type })) } },
  { name: 'a required query parameter', from: harbour([request('List', { raw: url, host: [host], path: ['berths'], query: [{ key: 'pier', value: 'n', description: '(Required) The pier.' }] })]), to: { [`${at}/get/parameters/0`]: expect.objectContaining({ required: true, description: 'The pier.' }) } },
  { name: 'a key several times', from: harbour([request('List', `${url}?pier=n&pier=s`)]), to: { [`${at}/get/parameters`]: [expect.objectContaining({ name: 'pier' })] }, notes: [['lost', /“pier” several times/]] },
  { name: 'a disabled query parameter', from: harbour([request('List', { raw: url, host: [host], path: ['berths'], query: [{ key: 'pier', value: 'n', disabled: true }] })]), to: { [`${at}/get/parameters/0`]: expect.objectContaining({ required: false, 'x-ms-visibility': 'advanced' }) } },
  { name: 'a header', from: harbour([get({ header: [{ key: 'X-Pier', value: '{{pier}}' }] })]), to: { [`${at}/get/parameters/0`]: expect.objectContaining({ name: 'X-Pier', in: 'header', type: 'string' }) } },
  { name: 'headers of the transport', from: harbour([get({ header: ['Host', 'Cookie', 'Content-Length', 'User-Agent', 'Connection', 'Cache-Control', 'Postman-Token'].map((key) => ({ key, value: '{{v}}' })) })]), to: { [`${at}/get/parameters`]: [] }, notes: Array.from({ length: 7 }, () => ['lost', /is set by the platform/] as const) },
  { name: 'a header with one constant value', from: harbour([get({ header: [{ key: 'X-Version', value: '2' }] })]), to: { [`${at}/get/parameters/0`]: expect.objectContaining({ required: true, default: '2', 'x-ms-visibility': 'internal' }) } },
  { name: 'Content-Type and Accept', from: harbour([post(raw('<a/>'), { header: [{ key: 'Content-Type', value: 'application/xml' }, { key: 'Accept', value: 'text/csv' }] })]), to: { [`${at}/post/consumes`]: ['application/xml'], [`${at}/post/produces`]: ['text/csv'], '/definition/consumes': ['application/json'] }, notes: [['renamed', /“Content-Type”/], ['renamed', /“Accept”/], samples] },
  ...[
    ['{"a":1}', 'application/vnd.api+json'],
    ['<a/>', 'text/xml; charset=utf-8'],
    ['a;b', 'text/csv'],
  ].map(([text = '', type = '']): MappingRow => ({
    name: `a body sent as ${type}`,
    from: harbour([post(raw(text), { header: [{ key: 'content-type', value: type }] })]),
    to: { [`${at}/post/consumes`]: [type.replace(/;.*/, '')] },
    notes: [['renamed', /became consumes/], samples],
  })),
  { name: 'a file sent as an image', from: harbour([post({ mode: 'file', file: { src: '/a' } }, { header: [{ key: 'Content-Type', value: 'image/png' }] })]), to: { [`${at}/post/consumes`]: ['image/png'] }, notes: [['renamed', /became consumes/]] },
  { name: 'raw JSON', from: harbour([post(raw('{"pier":"n","length":{{length}}}'))]), to: { [`${at}/post/parameters`]: [body({ type: 'object', properties: { pier: expect.objectContaining({ type: 'string' }), length: expect.objectContaining({ type: 'string' }) } })] }, notes: [samples], guessed: /not strict JSON/ },
  { name: 'raw XML', from: harbour([post(raw('<berth/>'))]), to: { [`${at}/post/parameters`]: [body({ type: 'string' })], [`${at}/post/consumes`]: ['application/xml'] }, notes: [samples], guessed: /is XML/ },
  { name: 'urlencoded fields', from: harbour([post({ mode: 'urlencoded', urlencoded: [{ key: 'ship[name]', value: 'Ada' }] })]), to: { [`${at}/post/parameters/0`]: expect.objectContaining({ name: 'ship[name]', in: 'formData' }), [`${at}/post/consumes`]: ['application/x-www-form-urlencoded'] } },
  { name: 'urlencoded fields kept as one text', from: harbour([post({ mode: 'urlencoded', urlencoded: 'pier=n&size=2' })]), to: { [`${at}/post/parameters`]: ['pier', 'size'].map((name) => expect.objectContaining({ name, in: 'formData' })) } },
  { name: 'form data with several files under one key', from: harbour([post({ mode: 'formdata', formdata: [{ key: 'plan', type: 'file', src: ['/a', '/b'] }] })]), to: { [`${at}/post/parameters/0`]: expect.objectContaining({ in: 'formData', type: 'file' }), [`${at}/post/consumes`]: ['multipart/form-data'] }, notes: [['lost', /“plan” several times/]] },
  { name: 'a file as the body', from: harbour([post({ mode: 'file', file: { src: '/a' } })]), to: { [`${at}/post/parameters`]: [body({ type: 'string', format: 'binary' })], [`${at}/post/consumes`]: ['application/octet-stream'] } },
  {
    name: 'a variable outside quotes, by its value',
    from: harbour([post(raw('{"length": {{length}}, "free": {{free}}, "other": {{other}}}'))], { variable: [{ key: 'length', value: '12' }, { key: 'free', value: 'true' }] }),
    to: { [`${at}/post/parameters/0/schema/properties`]: { length: expect.objectContaining({ type: 'integer' }), free: expect.objectContaining({ type: 'boolean' }), other: expect.objectContaining({ type: 'string' }) } },
    notes: [['lost', /^The values of 2 variables/], samples],
  },
  { name: 'a request without a name, in a note', from: harbour([request('', `${url}?pier=n&pier=s`)]), to: {}, notes: [['lost', /^A request without a name sends “pier” several times/]] },
  { name: 'GraphQL', from: harbour([post({ mode: 'graphql', graphql: { query: '{ berths }', variables: '{"pier":"n"}' } })]), to: { [`${at}/post/parameters/0/schema/properties`]: { query: expect.objectContaining({ default: '{ berths }', 'x-ms-visibility': 'internal' }), variables: expect.objectContaining({ type: 'object' }), operationName: expect.anything() } } },
  { name: 'a sign-in', from: harbour([get()], { auth: { type: 'apikey', apikey: { key: 'X-Key', in: 'header' } } }), to: { '/definition/securityDefinitions/API Key': { type: 'apiKey', in: 'header', name: 'X-Key' }, '/properties/properties/connectionParameters/api_key/type': 'securestring' } },
  { name: 'saved responses', from: harbour([get({}, [{ code: 200, status: 'OK', body: '[{"id":1}]' }, { code: 404, status: 'Not Found', body: 'gone' }])]), to: { [`${at}/get/responses/200/schema/items/properties/id/type`]: 'integer', [`${at}/get/responses/404`]: { description: 'Not Found', schema: { type: 'string' } } }, notes: [samples] },
  { name: 'a saved response without a code', from: harbour([get({}, [{ name: 'old', body: '{"id":1}' }])]), to: { [`${at}/get/responses/200/schema/type`]: 'object' }, notes: [samples], guessed: /no status code/ },
  { name: 'no saved response', from: harbour([get()]), to: { [`${at}/get/responses`]: { 200: { description: 'OK' } } }, guessed: /no saved response/ },
  { name: 'headers of a response', from: harbour([get({}, [{ code: 200, header: [{ key: 'X-Left', value: '3' }, { key: 'Date', value: 'x' }, { key: 'ETag', value: 'x' }], body: '' }])]), to: { [`${at}/get/responses/200/headers`]: { 'X-Left': { type: 'string' } } } },
  { name: 'folders', from: harbour([{ name: 'Piers', item: [{ name: 'North', item: [get()] }] }]), to: { [`${at}/get/tags`]: ['Piers', 'North'], '/definition/tags': [{ name: 'Piers' }, { name: 'North' }] } },
  { name: 'the name of a request', from: harbour([request('3. GET All Berths', url)]), to: { [`${at}/get/summary`]: 'Get all berths', [`${at}/get/operationId`]: 'GetAllBerths' } },
  { name: 'a name that says nothing', from: harbour([request('', `${url}/:id`)]), to: { '/definition/paths/~1berths~1{id}/get/operationId': 'GetBerth' }, guessed: /^The request has no name\. “Get berth” was made from method and path/ },
  { name: 'the description of a request', from: harbour([get({ description: 'All berths' })]), to: { [`${at}/get/description`]: 'All berths.' } },
  { name: 'no description', from: harbour([get()]), to: { [`${at}/get/description`]: 'List berths.' }, guessed: /has no description/ },
  { name: 'a method beyond 2.0', from: harbour([get(), request('Purge', url, { method: 'PURGE' })]), to: { [`${at}/purge`]: undefined }, notes: [['skipped', /the method PURGE/]] },
  { name: 'scripts', from: harbour([{ ...get(), event: [{ listen: 'test', script: { exec: ['pm.test()'] } }] }]), to: {}, notes: [['lost', /^Scripts were found at 1 place/]] },
  { name: 'cookies, proxy, certificate and protocol behaviour', from: harbour([{ ...get({ proxy: {}, certificate: {} }, [{ code: 200, cookie: [{ name: 'a' }] }]), protocolProfileBehavior: { followRedirects: false } }]), to: {}, notes: [['lost', /^A proxy setting/], ['lost', /^A client certificate/], ['lost', /^Protocol behaviour/], ['lost', /^Cookies/]] },
  { name: 'variables, with and without a secret', from: harbour([get()], { variable: [{ key: 'pier', value: 'n' }, { key: 'apiKey', value: 'k-1' }] }), to: {}, notes: [['secret-removed', /“apiKey”/], ['lost', /^The values of 1 variable .*“pier”/]] },
  { name: 'a request without a URL', from: harbour([get(), request('Draft', null)]), to: {}, notes: [['skipped', /“Draft” has no URL/]] },
];

const signIn = (type: string, settings: JsonObject = {}): Json => harbour([get()], { auth: { type, [type]: settings } });
const token = { type: 'apiKey', in: 'header', name: 'Authorization' };
const addresses = { authUrl: 'https://id.example/authorize', accessTokenUrl: 'https://id.example/token', scope: 'a b' };

const signIns: readonly MappingRow[] = [
  { name: 'an API key in the query', from: signIn('apikey', { key: 'key', in: 'query' }), to: { '/definition/securityDefinitions': { 'API Key': { type: 'apiKey', in: 'query', name: 'key' } } } },
  ...['bearer', 'jwt'].map((type): MappingRow => ({ name: type, from: signIn(type), to: { '/definition/securityDefinitions': { 'API Key': token } }, guessed: /“Bearer ”/ })),
  { name: 'OAuth 2.0 with nothing but a token', from: signIn('oauth2', { accessToken: '{{t}}' }), to: { '/definition/securityDefinitions': { 'API Key': token } }, notes: [['needs-you', /addresses of the OAuth 2\.0 server/]] },
  { name: 'a typed Authorization: Bearer', from: harbour([get({ header: [{ key: 'Authorization', value: 'Bearer {{t}}' }] })]), to: { '/definition/securityDefinitions': { 'API Key': token }, [`${at}/get/parameters`]: [] }, notes: [['renamed', /“Authorization”/]], guessed: /typed by hand/ },
  { name: 'basic', from: signIn('basic', { username: '{{u}}' }), to: { '/definition/securityDefinitions': { basic_auth: { type: 'basic' } } } },
  { name: 'a typed Authorization: Basic', from: harbour([get({ header: [{ key: 'Authorization', value: 'Basic {{t}}' }] })]), to: { '/definition/securityDefinitions': { basic_auth: { type: 'basic' } } }, notes: [['renamed', /“Authorization”/]] },
  { name: 'the authorization code flow with PKCE', from: signIn('oauth2', { grant_type: 'authorization_code_with_pkce', ...addresses }), to: { '/definition/securityDefinitions/oauth2_auth': { type: 'oauth2', flow: 'accessCode', authorizationUrl: addresses.authUrl, tokenUrl: addresses.accessTokenUrl, scopes: { a: 'a', b: 'b' } }, '/properties/properties/connectionParameters/token/oAuthSettings/identityProvider': 'oauth2' }, notes: [['needs-you', /client id and secret/], ['lost', /PKCE/]] },
  ...['client_credentials', 'password_credentials', 'implicit'].map((grant): MappingRow => ({ name: `the flow ${grant}`, from: signIn('oauth2', { grant_type: grant, ...addresses }), to: { '/definition/securityDefinitions': { 'API Key': token } }, notes: [['needs-you', /cannot run the OAuth 2\.0 flow/]] })),
  ...['awsv4', 'edgegrid', 'hawk', 'digest', 'ntlm', 'oauth1', 'asap'].map((type): MappingRow => ({ name: type, from: signIn(type), to: { '/definition/securityDefinitions': {} }, notes: [['needs-you', /custom code \(script\.csx\)/]] })),
  { name: 'no sign-in on some requests', from: harbour([get(), request('Log in', `${host}/login`, { auth: { type: 'noauth' } })], { auth: { type: 'basic', basic: {} } }), to: { '/definition/security': [{ basic_auth: [] }], '/definition/paths/~1login/get/security': [] }, notes: [['lost', /^1 request without a sign-in: “Log in”\..*sends the credential with every call/]] },
  { name: 'several kinds', from: harbour([get(), request('A', `${host}/a`), request('B', `${host}/b`, { auth: { type: 'apikey', apikey: { key: 'X-Key' } } })], { auth: { type: 'basic', basic: {} } }), to: { '/definition/securityDefinitions': { basic_auth: { type: 'basic' } } }, notes: [['lost', /“X-Key” of 1 request was left out: “B”/]] },
];

const groups: readonly MappingRow[] = [
  { name: 'the same keys', from: harbour([request('List berths', `${url}?pier=n`), request('List berths as guest', `${url}?pier=s`)]), to: { [`${at}/get/summary`]: 'List berths' }, notes: [['merged', /^2 requests became the one operation GET \/berths: “List berths”, “List berths as guest”\.$/]] },
  { name: 'the name of the first with a success', from: harbour([request('List nothing', url), request('List berths', url, {}, [{ code: 200, body: '' }])]), to: { [`${at}/get/summary`]: 'List berths' }, notes: [['merged', /2 requests/]] },
  { name: 'different query keys', from: harbour([request('List', `${url}?pier=n`), request('Find', `${url}?free=true`)]), to: { [`${at}/get/parameters`]: [expect.objectContaining({ name: 'pier', required: false }), expect.objectContaining({ name: 'free', required: false })] }, notes: [['merged', /query parameters differ; all of them became optional/]] },
  { name: 'different bodies', from: harbour([post(raw('{"a":1,"b":1}')), post(raw('{"a":2,"c":1}'))]), to: { [`${at}/post/parameters/0/schema/required`]: ['a'] }, notes: [['merged', /2 requests/], samples] },
  { name: 'bodies that name commands', from: harbour([post(raw('{"method":"list","x":1}')), post(raw('{"method":"drop","y":1}'))]), to: { [`${at}/post/parameters/0/schema/properties/method/type`]: 'string' }, notes: [['merged', /2 requests/], ['merged', /2 commands in “method”/], samples] },
];

describe.each([
  ['a collection', table],
  ['the sign-in', signIns],
  ['requests that share method and path', groups],
])('the mapping of %s', (_what, rows) => {
  it.each(rows)('$name', ({ from, to, notes = [], guessed }) => {
    const result = importOk(from);
    for (const [pointer, expected] of Object.entries(to)) {
      expect(isPointer(pointer)).toBe(true);
      expect({ [pointer]: isPointer(pointer) ? nodeAt({ definition: result.connector.definition, properties: result.connector.properties }, pointer) : undefined }).toEqual({ [pointer]: expected });
    }
    const said = result.notes.filter(({ kind }) => kind !== 'guessed').map(({ kind, message }) => [kind, message]);
    expect(said).toHaveLength(notes.length);
    for (const [kind, message] of notes) expect(said).toContainEqual([kind, expect.stringMatching(message)]);
    if (guessed) expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'guessed', message: expect.stringMatching(guessed) }));
  });
});
