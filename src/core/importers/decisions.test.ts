import { describe, expect, it } from 'vitest';
import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { nodeAt } from '../base/tree';
import { importFiles } from './import-files';
import type { ImportDecisions, Imported, SourceFile } from './importer';

const file = (content: Json | string, name = 'harbour.json'): SourceFile => ({ name, bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content, null, 1)) });

async function imported(files: readonly SourceFile[], decisions?: ImportDecisions): Promise<Imported> {
  const result = await importFiles(files, decisions);
  if (!result.ok) throw new Error(result.message);
  return result;
}

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const collection = (item: Json, more: JsonObject = {}): SourceFile => file({ info: { name: 'Harbour', schema }, item, ...more });
const get = (name: string, url: string, more: JsonObject = {}): JsonObject => ({ name, request: { method: 'GET', url, ...more } });
const rpc = (name: string, method: string, params: Json = {}): JsonObject => ({
  name,
  request: { method: 'POST', url: 'https://api.harbour.example/rpc', body: { mode: 'raw', raw: JSON.stringify({ jsonrpc: '2.0', method, params }) } },
});

const question = ({ questions = [] }: Imported, id: string) => questions.find((one) => one.id === id);
const values = (result: Imported, id: string): readonly string[] | undefined => {
  const found = question(result, id);
  return found?.kind === 'choice' ? found.options.map(({ value }) => value) : undefined;
};
const pathsOf = ({ connector }: Imported): string[] => Object.keys(objectOf(connector.definition, 'paths') ?? {});
const policiesOf = ({ connector }: Imported): readonly Json[] => arrayOf(objectOf(connector.properties, 'properties'), 'policyTemplateInstances') ?? [];
const idsOf = ({ connector }: Imported): (string | undefined)[] =>
  Object.values(objectOf(connector.definition, 'paths') ?? {}).flatMap((item) => Object.values(item ?? {}).map((operation) => textOf(operation, 'operationId')));

describe('decisions', () => {
  it('make the same result again, and count for nothing where nobody asks or the value is no option', async () => {
    const files = [collection([get('List berths', 'https://api.harbour.example/berths')])];
    const plain = await imported(files);
    const { connector: { origin: _one, ...first }, ...before } = plain;
    const { connector: { origin: _other, ...second }, ...after } = await imported(files, { naming: 'by the moon', unknown: 'x' });
    expect([second, after]).toEqual([first, before]);
    expect(await imported(files)).toEqual(plain);
  });

  it('are kept with the connector, so that a newer version can be imported alike', async () => {
    const files = [collection([get('List berths', 'https://api.harbour.example/berths')])];
    expect((await imported(files, { naming: 'paths' })).connector.origin?.decisions).toEqual({ naming: 'paths' });
    expect((await imported(files)).connector.origin).not.toHaveProperty('decisions');
  });
});

describe('the host of requests', () => {
  const files = [collection([get('A', 'https://one.example/a'), get('B', 'https://one.example/b'), get('C', 'https://two.example/c')])];

  it('is the most frequent one, or the one that was decided; the others get a policy', async () => {
    const preset = await imported(files);
    expect(question(preset, 'server')).toMatchObject({ taken: 'one.example', preset: 'one.example' });
    expect(values(preset, 'server')).toEqual(['one.example', 'two.example']);
    expect(preset.connector.definition['host']).toBe('one.example');
    const other = await imported(files, { server: 'two.example' });
    expect(other.connector.definition['host']).toBe('two.example');
    expect(policiesOf(other)).toEqual([expect.objectContaining({ templateId: 'dynamichosturl', parameters: expect.objectContaining({ 'x-ms-apimTemplate-operationName': ['A', 'B'] }) })]);
  });

  it('can be all that comes in: requests of others are left out by name', async () => {
    const result = await imported(files, { 'other-hosts': 'leave-out' });
    expect(pathsOf(result)).toEqual(['/a', '/b']);
    expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'skipped', message: expect.stringContaining('“C”') }));
    expect(policiesOf(result)).toEqual([]);
  });

  it('is asked for where only the author can reach it', async () => {
    const local = [collection([get('A', 'http://localhost:8080/api/a')], { variable: [] })];
    expect(question(await imported(local), 'address')).toMatchObject({ kind: 'text', taken: '' });
    const given = await imported(local, { address: 'https://api.harbour.example/v1/' });
    expect(given.connector.definition).toMatchObject({ host: 'api.harbour.example', basePath: '/v1' });
  });

  it('is not asked for when there is one that is known', async () => {
    const result = await imported([collection([get('A', 'https://one.example/a')])]);
    expect(result.questions?.map(({ id }) => id)).toEqual(['naming']);
  });
});

describe('variables without a value', () => {
  const item = [get('A', '{{baseUrl}}/a'), get('B', '{{baseUrl}}/b'), get('C', '{{scheme}}://{{other}}/c')];

  it('are asked for, the most frequent first, and their answers are put in', async () => {
    const result = await imported([collection(item)]);
    expect(result.questions?.filter(({ kind }) => kind === 'text').map(({ id }) => id)).toEqual(['variable.baseUrl', 'variable.scheme', 'variable.other']);
    const given = await imported([collection(item)], { 'variable.baseUrl': 'https://api.harbour.example/v2' });
    expect(given.connector.definition).toMatchObject({ host: 'api.harbour.example', basePath: '/v2' });
    expect(question(given, 'variable.baseUrl')).toMatchObject({ taken: 'https://api.harbour.example/v2' });
    expect(given.notes.some(({ kind, message }) => kind === 'needs-you' && message.includes('baseUrl'))).toBe(false);
  });

  const environment = (name: string, url: string, more: readonly Json[] = []): SourceFile =>
    file({ name, _postman_variable_scope: 'environment', values: [{ key: 'baseUrl', value: url, enabled: true }, ...more] }, `${name}.postman_environment.json`);

  it('come from an environment that lies beside, which beats the collection', async () => {
    const secrets = [{ key: 'pin', value: 'letmein', type: 'secret' }, { key: 'accessToken', value: 'abc' }, { key: 'off', value: 'x', enabled: false }];
    const files = [collection(item, { variable: [{ key: 'baseUrl', value: 'https://old.example' }] }), environment('Test', 'https://test.harbour.example', secrets)];
    const result = await imported(files);
    expect(result.connector.definition['host']).toBe('test.harbour.example');
    expect(result.notes).toContainEqual({ kind: 'secret-removed', from: '', message: 'Values of credentials in the environment “Test” were not kept: “pin”, “accessToken”.' });
    expect(JSON.stringify(result)).not.toContain('letmein');
    expect(result.notes.some(({ message }) => message.startsWith('Left out'))).toBe(false);
  });

  it('come from the environment that was decided, of several, or from none', async () => {
    const files = [environment('Live', 'https://live.harbour.example'), collection(item), environment('Test', 'https://test.harbour.example')];
    const host = async (environmentId: string) => (await imported(files, { environment: environmentId })).connector.definition['host'];
    expect([await host('0'), await host('1'), await host('none')]).toEqual(['live.harbour.example', 'test.harbour.example', undefined]);
  });

  it('come from globals as well, which the environment beats', async () => {
    const globals = file({ _postman_variable_scope: 'globals', values: [{ key: 'baseUrl', value: 'https://global.example' }, { key: 'other', value: 'two.example' }] }, 'globals.json');
    const result = await imported([collection(item), globals, environment('Live', 'https://live.harbour.example')]);
    expect(result.connector.definition['host']).toBe('live.harbour.example');
    expect(values(result, 'environment')).toEqual(['0', 'none']);
  });

  it('of a data dump come with the environments in it, and its collection is chosen', async () => {
    const dump = file({
      version: 1,
      collections: [{ name: 'Harbour', requests: [{ id: '1', url: '{{baseUrl}}/berths' }] }, { name: 'Tides', requests: [{ id: '2', url: '{{baseUrl}}/tides' }] }],
      environments: [{ name: 'Live', values: [{ key: 'baseUrl', value: 'https://live.harbour.example' }] }],
    });
    const first = await imported([dump]);
    expect([pathsOf(first), first.connector.definition['host']]).toEqual([['/berths'], 'live.harbour.example']);
    expect(pathsOf(await imported([dump], { collection: '1' }))).toEqual(['/tides']);
  });
});

describe('a host of its own for each customer', () => {
  const parametersOf = ({ connector }: Imported): JsonObject => objectOf(objectOf(connector.properties, 'properties'), 'connectionParameters') ?? {};
  const templates = (result: Imported): (string | undefined)[] => policiesOf(result).map((policy) => textOf(objectOf(policy, 'parameters'), 'x-ms-apimTemplateParameter.urlTemplate'));

  it('is offered where the host of requests is in a variable, and becomes a connection parameter with a policy', async () => {
    const files = [collection([get('A', 'https://{{tenant}}.harbour.example/a'), get('B', 'https://{{tenant}}.harbour.example/b', { auth: { type: 'basic' } })])];
    expect(values(await imported(files), 'host-per-connection')).toEqual(['one', 'each']);
    const each = await imported(files, { 'host-per-connection': 'each' });
    expect(each.connector.definition['host']).toBe('tenant.harbour.example');
    expect(templates(each)).toEqual(["https://@connectionParameters('tenant').harbour.example"]);
    expect(Object.keys(parametersOf(each))).toEqual(['tenant', 'username', 'password']);
  });

  it('is the whole address where that is one variable, and is not for operations of other hosts', async () => {
    const files = [collection([get('A', '{{baseUrl}}/a'), get('B', '{{baseUrl}}/b'), get('C', 'https://tides.example/c')])];
    const each = await imported(files, { 'host-per-connection': 'each' });
    expect(templates(each)).toEqual(["@connectionParameters('baseUrl')", 'https://tides.example']);
    expect(policiesOf(each).map((policy) => member(objectOf(policy, 'parameters'), 'x-ms-apimTemplate-operationName'))).toEqual([['A', 'B'], ['C']]);
  });

  it('is offered for a server with variables, with their choices', async () => {
    const servers = [{ url: 'https://{region}.harbour.example/v1', variables: { region: { default: 'eu', enum: ['eu', 'us'] } } }];
    const files = [file({ openapi: '3.0.0', info: { title: 'Harbour', version: '1' }, servers, paths: { '/a': { get: { operationId: 'A', summary: 'A', responses: { 200: { description: 'OK' } } } } } })];
    const each = await imported(files, { 'host-per-connection': 'each' });
    expect(each.connector.definition).toMatchObject({ host: 'eu.harbour.example', basePath: '/v1' });
    expect(templates(each)).toEqual(["https://@connectionParameters('region').harbour.example/v1"]);
    expect(parametersOf(each)['region']).toMatchObject({ defaultValue: 'eu', uiDefinition: { constraints: { allowedValues: [{ text: 'eu', value: 'eu' }, { text: 'us', value: 'us' }] } } });
  });
});

describe('the sign-in of requests', () => {
  const basic = { auth: { type: 'basic' } };
  const key = { auth: { type: 'apikey', apikey: [{ key: 'key', value: 'X-Key' }] } };
  const files = [collection([get('A', 'https://h.example/a', basic), get('B', 'https://h.example/b', basic), get('C', 'https://h.example/c', key)])];
  const kinds = ({ connector }: Imported) => Object.values(objectOf(connector.definition, 'securityDefinitions') ?? {}).map((definition) => textOf(definition, 'type'));

  it('is the most frequent, the one that was decided, or none', async () => {
    expect(values(await imported(files), 'authentication')).toEqual(['basic', 'apikey header x-key', 'none']);
    expect(kinds(await imported(files))).toEqual(['basic']);
    expect(kinds(await imported(files, { authentication: 'apikey header x-key' }))).toEqual(['apiKey']);
    const none = await imported(files, { authentication: 'none' });
    expect([kinds(none), objectOf(objectOf(none.connector.properties, 'properties'), 'connectionParameters')]).toEqual([[], {}]);
    expect(none.notes.filter(({ kind, message }) => kind === 'lost' && message.includes('sign-in'))).toHaveLength(2);
  });
});

describe('requests with one method and path', () => {
  const files = [collection([rpc('List ships', 'ships.list', { page: 1 }), rpc('Moor a ship', 'ships.moor', { berth: 3 }), rpc('List ships again', 'ships.list', { size: 2 }), get('List berths', 'https://api.harbour.example/berths')])];

  it('become one operation, unless it is decided otherwise', async () => {
    const result = await imported(files);
    expect(values(result, 'duplicates')).toEqual(['merge', 'commands', 'each']);
    expect(pathsOf(result)).toEqual(['/rpc', '/berths']);
    expect(policiesOf(result)).toEqual([]);
  });

  it('become an operation for each command, which is sent without being shown', async () => {
    const result = await imported(files, { duplicates: 'commands' });
    expect(pathsOf(result)).toEqual(['/rpc', '/rpc/ShipsMoor', '/berths']);
    expect(policiesOf(result)).toEqual([
      {
        templateId: 'routerequesttoendpoint',
        title: 'Route MoorAShip',
        parameters: { 'x-ms-apimTemplateParameter.newPath': '/rpc', 'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod', 'x-ms-apimTemplate-operationName': ['MoorAShip'] },
      },
    ]);
    const method = nodeAt(result.connector.definition, '/paths/~1rpc~1ShipsMoor/post/parameters/0/schema/properties/method');
    expect(method).toMatchObject({ type: 'string', default: 'ships.moor', 'x-ms-visibility': 'internal' });
    expect(result.places?.filter(({ to }) => to === '/definition/paths/~1rpc/post').map(({ from }) => from)).toEqual(['/item/0', '/item/2']);
  });

  it('become an operation each, with ids and paths of their own', async () => {
    const result = await imported(files, { duplicates: 'each' });
    expect(pathsOf(result)).toEqual(['/rpc', '/rpc/ShipsMoor', '/rpc/ShipsList', '/berths']);
    expect(new Set(idsOf(result)).size).toBe(4);
    expect(result.operations).toBe(4);
    expect(policiesOf(result)).toHaveLength(2);
  });

  it('never take the path of another request', async () => {
    const clash = [collection([get('List', 'https://h.example/a?x=1'), get('B', 'https://h.example/a?y=1'), get('Own', 'https://h.example/a/B')])];
    expect(pathsOf(await imported(clash, { duplicates: 'each' }))).toEqual(['/a', '/a/B2', '/a/B']);
  });

  it('that hold GraphQL become an operation for each query', async () => {
    const ask = (name: string, query: string): JsonObject => ({ name, request: { method: 'POST', url: 'https://h.example/graphql', body: { mode: 'graphql', graphql: { query } } } });
    const result = await imported([collection([ask('Ships', '{ships{id}}'), ask('Berths', '{berths{id}}'), ask('Ships once more', '{ships{id}}')])], { duplicates: 'commands' });
    expect(pathsOf(result)).toEqual(['/graphql', '/graphql/Berths']);
    expect(nodeAt(result.connector.definition, '/paths/~1graphql~1Berths/post/parameters/0/schema/properties/query')).toMatchObject({ default: '{berths{id}}', 'x-ms-visibility': 'internal' });
  });
});

describe('names and ids', () => {
  const files = [collection([get('All the berths', 'https://h.example/berths'), get('One berth', 'https://h.example/berths/:id'), get('Seven', 'https://h.example/quays/7')])];

  it('come from the requests, from method and path, or one from each', async () => {
    expect(idsOf(await imported(files))).toEqual(['AllTheBerths', 'OneBerth', 'Seven']);
    expect(idsOf(await imported(files, { naming: 'names-and-paths' }))).toEqual(['GetBerths', 'GetBerthsById', 'GetQuays7']);
    const paths = await imported(files, { naming: 'paths' });
    expect(textOf(nodeAt(paths.connector.definition, '/paths/~1berths~1{id}/get') ?? {}, 'summary')).toBe('Get berth');
  });

  it('in paths stay as text, or become parameters', async () => {
    expect(pathsOf(await imported(files))).toContain('/quays/7');
    expect(pathsOf(await imported(files, { 'path-ids': 'parameters' }))).toContain('/quays/{quayId}');
  });
});

describe('an OpenAPI 3 document', () => {
  const responses = { 200: { description: 'OK' } };
  const document = {
    openapi: '3.0.0',
    info: { title: 'Harbour', version: '1' },
    servers: [
      { url: 'https://{region}.harbour.example/{tenant}', variables: { region: { default: 'eu', enum: ['eu', 'us'] }, tenant: { default: 'acme' } } },
      { url: 'https://sandbox.harbour.example/v1' },
    ],
    security: [{ key: [] }, { sign: ['read'] }],
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        sign: { type: 'oauth2', flows: { authorizationCode: { authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/t', scopes: { read: 'Read' } } } },
      },
    },
    paths: { '/ships': { get: { operationId: 'list_ships', summary: 'List', responses }, post: { operationId: 'AddShip_V2', summary: 'Add', security: [], responses } } },
  };
  const files = [file(document)];
  const definition = async (decisions: ImportDecisions) => (await imported(files, decisions)).connector.definition;

  it('leaves the server and its variables to the person', async () => {
    const result = await imported(files);
    expect(result.questions?.map(({ id }) => id)).toEqual(['server', 'host-per-connection', 'server-variable.region', 'server-variable.tenant', 'authentication', 'naming']);
    expect(result.connector.definition).toMatchObject({ host: 'eu.harbour.example', basePath: '/acme' });
    expect(await definition({ 'server-variable.region': 'us', 'server-variable.tenant': 'mole' })).toMatchObject({ host: 'us.harbour.example', basePath: '/mole' });
    expect(await definition({ server: '1' })).toMatchObject({ host: 'sandbox.harbour.example', basePath: '/v1' });
  });

  it('asks for an address where it has none', async () => {
    const { servers: _servers, ...rest } = document;
    const given = await imported([file(rest)], { address: 'api.harbour.example' });
    expect(given.connector.definition).toMatchObject({ host: 'api.harbour.example', basePath: '/', schemes: ['https'] });
  });

  it('keeps every sign-in by preset, the decided one alone, or none', async () => {
    expect(Object.keys(objectOf(await definition({}), 'securityDefinitions') ?? {})).toEqual(['key', 'sign']);
    const signed = await definition({ authentication: 'sign' });
    expect([Object.keys(objectOf(signed, 'securityDefinitions') ?? {}), signed['security'], nodeAt(signed, '/paths/~1ships/post/security')]).toEqual([['sign'], [{ sign: ['read'] }], []]);
    const open = await definition({ authentication: 'none' });
    expect([member(open, 'securityDefinitions'), member(open, 'security')]).toEqual([undefined, undefined]);
  });

  it('gets ids in PascalCase, as they are, or from method and path', async () => {
    expect(idsOf(await imported(files))).toEqual(['ListShips', 'AddShip_V2']);
    expect(idsOf(await imported(files, { naming: 'source' }))).toEqual(['list_ships', 'AddShip_V2']);
    expect(idsOf(await imported(files, { naming: 'paths' }))).toEqual(['GetShips', 'PostShips']);
  });

  it('says for its notes where in the connector they ended', async () => {
    const { notes } = await imported(files);
    expect(notes.find(({ message }) => message.includes('PascalCase'))).toMatchObject({ from: '/paths/~1ships/get/operationId', to: '/definition/paths/~1ships/get' });
  });
});

describe('a key that stands twice', () => {
  const text = '{"swagger":"2.0","host":"one.example","info":{"title":"H","version":"1"},\n"host":"two.example","paths":{}}';

  it('is the last, or the one that was decided, and the text stays as it was apart from that', async () => {
    const preset = await imported([file(text)]);
    expect(question(preset, 'duplicate-key./host')).toMatchObject({ preset: '1', taken: '1' });
    expect(preset.connector.sources.definition?.text).toBe(text);
    const decided = await imported([file(text)], { 'duplicate-key./host': '0' });
    expect(decided.connector.definition['host']).toBe('one.example');
    expect(decided.connector.sources.definition?.text).toBe('{"swagger":"2.0","host":"one.example","info":{"title":"H","version":"1"},"paths":{}}');
    expect(decided.notes[0]?.message).toContain('The value in line 1 was taken, as you decided');
  });

  it('is all of them together where that loses nothing', async () => {
    const twice = '{"swagger":"2.0","paths":{\n"/a":{\n  "get":{"summary":"G"}\n},\n"/a":{"post":{"summary":"P"}},\n"/b":{"get":{}},"/b":{"get":{}}}}';
    const preset = await imported([file(twice)]);
    expect([values(preset, 'duplicate-key./paths/~1a'), values(preset, 'duplicate-key./paths/~1b')]).toEqual([['0', '1', 'all'], ['0', '1']]);
    const all = await imported([file(twice)], { 'duplicate-key./paths/~1a': 'all' });
    expect(nodeAt(all.connector.definition, '/paths/~1a')).toEqual({ get: { summary: 'G' }, post: { summary: 'P' } });
    expect(all.notes[0]).toMatchObject({ kind: 'merged', from: '/paths/~1a' });
    expect(all.operations).toBe(3);
  });

  it('does not show a credential', async () => {
    const secret = await imported([file('{"swagger":"2.0","x-api-key":"abc123","x-api-key":"def456","paths":{}}')]);
    expect(JSON.stringify([secret.questions, secret.notes])).not.toMatch(/abc123|def456/);
  });
});
