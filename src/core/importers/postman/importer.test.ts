import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayOf, type Json, member, objectOf, textOf } from '../../base/json';
import { postmanImporter } from './importer';
import { harbour, host, importOk, notesOf, operationAt, parameterOf, pathsOf, request } from './testing/harbour';
import { structureProblems } from '../testing/swagger-structure';

const detect = (value: Json): unknown => postmanImporter.detect({ file: { name: 'x', text: '', encoding: 'utf-8' }, format: 'json', value });
const one = request('List berths', `${host}/berths`);

describe('recognising Postman exports', () => {
  it.each<[string, Json, string]>([
    ['version 2.1', harbour([one]), 'postman-2.1'],
    ['version 2.0', { ...harbour([one]), info: { name: 'Harbour', schema: 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json' } }, 'postman-2.0'],
    ['a collection without a schema', { info: { name: 'Harbour' }, item: [one] }, 'postman-2.1'],
    ['an answer of the Postman API', { collection: harbour([one]) }, 'postman-2.1'],
    ['version 1', { name: 'Harbour', requests: [{ id: '1', name: 'List berths', url: `${host}/berths`, method: 'GET' }] }, 'postman-1'],
    ['a data dump of one collection', { version: 1, collections: [{ name: 'Harbour', requests: [{ id: '1', url: `${host}/berths` }] }], environments: [] }, 'postman-1'],
  ])('reads %s', (_what, value, source) => {
    const result = importOk(value);
    expect(result.source).toBe(source);
    expect(pathsOf(result)).toEqual(['/berths']);
  });

  it.each<[string, Json]>([
    ['OpenAPI 3', { openapi: '3.0.0', info: {}, paths: {} }],
    ['Swagger 2.0', { swagger: '2.0', info: {}, paths: {} }],
    ['HAR', { log: { entries: [] } }],
    ['a list', [harbour([one])]],
    ['null', null],
    ['an object with info only', { info: { title: 'x' } }],
  ])('leaves %s to others', (_what, value) => {
    expect(detect(value)).toBeUndefined();
  });

  it.each<[string, Json, RegExp]>([
    ['an environment', { name: 'Test pier', values: [{ key: 'a', value: 'b' }], _postman_variable_scope: 'environment' }, /environment “Test pier”/],
    ['a dump without a collection', { version: 1, collections: [{ name: 'A' }, { name: 'B' }], environments: [] }, /data dump without a collection/],
    ['an empty collection', harbour([]), /holds no requests/],
  ])('refuses %s with a sentence that says why', (_what, value, message) => {
    const source = postmanImporter.detect({ file: { name: 'x', text: '', encoding: 'utf-8' }, format: 'json', value });
    const result = source && postmanImporter.convert(source);
    expect(result).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  });
});

describe('the definition as a whole', () => {
  it('has its sections in the order that the wizard writes', () => {
    const { connector } = importOk(harbour([one]));
    expect(Object.keys(connector.definition)).toEqual([
      'swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters', 'responses', 'securityDefinitions', 'security', 'tags',
    ]);
    expect(connector.definition).toMatchObject({ swagger: '2.0', info: { title: 'Harbour', description: 'Berths and ships.', version: '1.0.0' }, host: 'api.harbour.example', basePath: '/', schemes: ['https'] });
    expect(connector.properties).toEqual({ properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [], policyTemplateInstances: [] } });
  });

  it('takes Markdown and HTML off the description and reads the version in both shapes', () => {
    const info = { name: 'Harbour', description: { content: '# Berths\n\n**All** [berths](https://x.example) of <b>the</b> `pier`.' }, version: { major: 2, minor: 1, patch: 0 }, schema: '/collection/v2.1.0/' };
    expect(importOk({ ...harbour([one]), info }).connector.definition.info).toEqual({ title: 'Harbour', description: 'Berths All berths of the pier.', version: '2.1.0' });
  });

  it('makes tags of folders, with their descriptions', () => {
    const result = importOk(harbour([{ name: 'Piers', description: 'North and south.', item: [{ name: 'North', item: [one] }] }, { name: 'Empty', item: [] }]));
    expect(operationAt(result, '/berths')?.tags).toEqual(['Piers', 'North']);
    expect(result.connector.definition.tags).toEqual([{ name: 'Piers', description: 'North and south.' }, { name: 'North' }]);
  });

  it('counts requests and operations, and places every note on a node of the source', () => {
    const result = importOk(harbour([one, request('List free berths', `${host}/berths?free=true`), request('No URL', null)]));
    expect(result).toMatchObject({ requests: 3, operations: 1 });
    expect(notesOf(result, 'skipped').map(({ from }) => from)).toEqual(['/item/2']);
    expect(notesOf(result, 'merged')[0]?.message).toContain('“List berths”, “List free berths”');
  });
});

describe('hosts', () => {
  const base = (value: string): Json => [{ key: 'baseUrl', value }];

  it('takes host and base path from the value of a variable', () => {
    const { connector } = importOk(harbour([request('List', '{{baseUrl}}/berths')], { variable: base('https://api.harbour.example:8443/v2/') }));
    expect(connector.definition).toMatchObject({ host: 'api.harbour.example:8443', basePath: '/v2' });
  });

  it('follows variables that name variables, and stops at circles', () => {
    const variable = [{ key: 'baseUrl', value: 'https://{{name}}/v2' }, { key: 'name', value: '{{stage}}.harbour.example' }, { key: 'stage', value: 'api' }];
    expect(importOk(harbour([request('List', '{{baseUrl}}/berths')], { variable })).connector.definition.host).toBe('api.harbour.example');
    const circle = [{ key: 'baseUrl', value: '{{other}}' }, { key: 'other', value: '{{baseUrl}}' }];
    expect(importOk(harbour([request('List', '{{baseUrl}}/berths')], { variable: circle })).connector.definition).not.toHaveProperty('host');
  });

  it('leaves the host out and asks for it when its variable has no value', () => {
    const result = importOk(harbour([request('List', '{{baseUrl}}/berths')]));
    expect(result.connector.definition).not.toHaveProperty('host');
    expect(notesOf(result, 'needs-you')[0]?.message).toContain('“baseUrl”');
    expect(pathsOf(result)).toEqual(['/berths']);
  });

  it('says of requests that are no HTTP that they became so', () => {
    const result = importOk(harbour([one, request('Listen', 'wss://api.harbour.example/events')]));
    expect(pathsOf(result)).toEqual(['/berths', '/events']);
    expect(notesOf(result, 'lost')).toContainEqual(expect.objectContaining({ from: '/item/1', message: expect.stringContaining('does not speak “wss”') }));
    expect(notesOf(importOk(harbour([one])), 'lost')).toEqual([]);
  });

  it('names a body of a kind that it does not know, and a query that is missing', () => {
    const result = importOk(harbour([
      { name: 'Odd', request: { method: 'POST', url: `${host}/odd`, body: { mode: 'proto', proto: 'a' } } },
      { name: 'Ask', request: { method: 'POST', url: `${host}/graphql`, body: { mode: 'graphql', graphql: {} } } },
    ]));
    expect(notesOf(result, 'lost')).toMatchObject([{ from: '/item/0/request/body', message: expect.stringContaining('“proto”') }]);
    expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'needs-you', message: expect.stringContaining('holds no query') }));
  });

  it('takes a variable for one host, with and without a scheme in front', () => {
    const result = importOk(harbour([request('List', '{{host}}/berths'), request('Ships', 'http://{{host}}/ships'), request('Piers', 'https://{{host}}/piers')]));
    expect(result.notes.filter(({ message }) => /another host|over HTTP/.test(message))).toEqual([]);
    expect(notesOf(result, 'needs-you')).toContainEqual(expect.objectContaining({ message: expect.stringContaining('“host”, without a value in the file (3 requests)') }));
    expect(result.questions?.some(({ id }) => id === 'server')).toBe(false);
    expect(notesOf(importOk(harbour([request('List', '{{host}}/berths'), request('Ships', 'http://{{host}}/ships')])), 'guessed')).toContainEqual(expect.objectContaining({ message: expect.stringContaining('call {{host}} over HTTP') }));
  });

  it('takes the most frequent host and routes operations of another known one', () => {
    const result = importOk(harbour([one, request('List ships', `${host}/ships`), request('Get weather', 'https://weather.example/today')]));
    expect(result.connector.definition.host).toBe('api.harbour.example');
    expect(member(result.connector.properties.properties, 'policyTemplateInstances')).toEqual([
      {
        templateId: 'dynamichosturl',
        title: 'Call weather.example',
        parameters: { 'x-ms-apimTemplateParameter.urlTemplate': 'https://weather.example', 'x-ms-apimTemplate-operationName': ['GetWeather'] },
      },
    ]);
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('weather.example'))).toBe(true);
  });

  it('names the operations of another unknown host', () => {
    const result = importOk(harbour([one, request('List ships', `${host}/ships`), request('Get weather', '{{weather}}/today')]));
    expect(notesOf(result, 'needs-you').some(({ message }) => message.includes('{{weather}}') && message.includes('GetWeather'))).toBe(true);
  });

  it('writes HTTPS for a service that is called over HTTP, and says so', () => {
    const result = importOk(harbour([request('List', 'http://api.harbour.example/berths')]));
    expect(result.connector.definition.schemes).toEqual(['https']);
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('over HTTP'))).toBe(true);
  });

  it('keeps no user name of an address', () => {
    const result = importOk(harbour([request('List', 'https://keeper:s3cretpassword@api.harbour.example/berths')]));
    expect(result.connector.definition.host).toBe('api.harbour.example');
    expect(JSON.stringify(result)).not.toContain('s3cretpassword');
  });
});

describe('paths', () => {
  it.each<[string, Json, string, string[]]>([
    [':name', `${host}/berths/:berthId`, '/berths/{berthId}', ['berthId']],
    ['a variable', `${host}/berths/{{berthId}}`, '/berths/{berthId}', ['berthId']],
    ['a variable in braces', `${host}/berths/{berthId}`, '/berths/{berthId}', ['berthId']],
    ['part of a segment', `${host}/berths('{{id}}')/v{{ver}}`, "/berths('{id}')/v{ver}", ['id', 'ver']],
    ['text behind a name', `${host}/berths/:id.json`, '/berths/{id}.json', ['id']],
    ['a dash behind a name', `${host}/berths/:from-:to`, '/berths/{from}-:to', ['from']],
    ['a dash within a name', `${host}/berths/:berth-id`, '/berths/{berth-id}', ['berth-id']],
    ['one name twice', `${host}/piers/:id/berths/:id`, '/piers/{id}/berths/{id2}', ['id', 'id2']],
    ['doubled slashes', `${host}//berths//:id`, '/berths/{id}', ['id']],
    ['a trailing slash', `${host}/berths/`, '/berths/', []],
    ['values made at send time', `${host}/berths/{{$guid}}`, '/berths/{berthId}', ['berthId']],
    ['a name that the platform keeps', `${host}/links/:connectionId`, '/links/{connection_id}', ['connection_id']],
    ['a colon inside a segment', `${host}/berths:search`, '/berths:search', []],
    ['characters that a path cannot hold', `${host}/berths/*/all ships`, '/berths/%2A/all%20ships', []],
    ['a slip of the keyboard', `${host}/berths/{{id}}}/ships`, '/berths/{id}/ships', ['id']],
    ['no path', host, '/', []],
    ['parts', { host: ['api', 'harbour', 'example'], path: ['berths', { type: 'string', value: ':id' }] }, '/berths/{id}', ['id']],
    ['parts that end before the raw text', { raw: '{{b}}/berths/free', host: ['{{b}}'], path: ['berths'] }, '/berths/free', []],
    ['an address without a scheme', 'api.harbour.example/berths', '/berths', []],
    ['a relative address', '/berths', '/berths', []],
    ['a fragment', `${host}/berths#north`, '/berths', []],
  ])('reads %s', (_what, url, path, names) => {
    const result = importOk(harbour([request('List berths', url)]));
    expect(pathsOf(result)).toEqual([path]);
    const parameters = arrayOf(operationAt(result, path), 'parameters') ?? [];
    expect(parameters.map((parameter) => textOf(parameter, 'name'))).toEqual(names);
    expect(structureProblems(result.connector.definition)).toEqual([]);
  });

  it('describes a path value', () => {
    const url = { raw: `${host}/berths/:berthId`, host: [host], path: ['berths', ':berthId'], variable: [{ key: 'berthId', value: '12', description: '(Required) Number on the quay' }] };
    expect(parameterOf(operationAt(importOk(harbour([request('Get berth', url)])), '/berths/{berthId}'), 'berthId')).toEqual({
      name: 'berthId', in: 'path', required: true, 'x-ms-summary': 'Berth ID', description: 'Number on the quay.', type: 'integer', 'x-ms-url-encoding': 'single',
    });
  });

  it('writes a version with one value as text', () => {
    const result = importOk(harbour([request('List', `${host}/{{apiVersion}}/berths`)], { variable: [{ key: 'apiVersion', value: 'v2' }] }));
    expect(pathsOf(result)).toEqual(['/v2/berths']);
  });

  it('gives one path one name for each value, and says so', () => {
    const result = importOk(harbour([request('Get berth', `${host}/berths/:id`), request('Delete berth', `${host}/Berths/:berth`, { method: 'DELETE' })]));
    expect(pathsOf(result)).toEqual(['/berths/{id}']);
    expect(notesOf(result, 'renamed').map(({ message }) => message)).toEqual(['The path value “berth” is called “id” in /berths/{id}, because a path has one name for each of its values.']);
  });

  it('keeps literal ids and points them out', () => {
    const result = importOk(harbour([request('Get berth', `${host}/berths/4711`)]));
    expect(pathsOf(result)).toEqual(['/berths/4711']);
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('“4711”'))).toBe(true);
  });

  it('leaves out methods that OpenAPI 2.0 cannot hold, with a note each', () => {
    const result = importOk(harbour([one, request('Purge berths', `${host}/berths`, { method: 'PURGE' })]));
    expect(result.operations).toBe(1);
    expect(notesOf(result, 'skipped')[0]?.message).toContain('“Purge berths” uses the method PURGE');
  });
});

describe('query parameters and headers', () => {
  const query = (...entries: Json[]): Json => ({ raw: `${host}/berths`, host: [host], path: ['berths'], query: entries });

  it('takes types from all values, and marks disabled ones as advanced', () => {
    const result = importOk(
      harbour([
        request('List berths', query({ key: 'size', value: '3' }, { key: 'free', value: 'true' }, { key: 'page', value: '1', disabled: true, description: 'Page to show' })),
        request('List big berths', query({ key: 'size', value: '3.5' }, { key: 'pier', value: null })),
      ]),
    );
    const parameters = arrayOf(operationAt(result, '/berths'), 'parameters');
    expect(parameters).toEqual([
      { name: 'size', in: 'query', required: false, 'x-ms-summary': 'Size', description: 'The size.', type: 'number' },
      { name: 'free', in: 'query', required: false, 'x-ms-summary': 'Free', description: 'The free.', type: 'boolean' },
      { name: 'page', in: 'query', required: false, 'x-ms-summary': 'Page', description: 'Page to show.', type: 'integer', 'x-ms-visibility': 'advanced' },
      { name: 'pier', in: 'query', required: false, 'x-ms-summary': 'Pier', description: 'The pier.', type: 'string' },
    ]);
  });

  it('takes the mark of a required parameter off its description', () => {
    const result = importOk(harbour([request('List berths', query({ key: 'pier', value: '<string>', description: '(Required) The pier to look at' }))]));
    expect(parameterOf(operationAt(result, '/berths'), 'pier')).toMatchObject({ required: true, description: 'The pier to look at.' });
  });

  it('reads the query of a plain URL, decoded', () => {
    const result = importOk(harbour([request('List berths', `${host}/berths?filter%5Bpier%5D=north&x={{y}}`)]));
    expect((arrayOf(operationAt(result, '/berths'), 'parameters') ?? []).map((parameter) => textOf(parameter, 'name'))).toEqual(['filter[pier]', 'x']);
  });

  it('sends a repeated parameter once, because the platform refuses the multi format', () => {
    const result = importOk(harbour([request('List berths', `${host}/berths?pier=1&pier=2`)]));
    expect(arrayOf(operationAt(result, '/berths'), 'parameters')).toHaveLength(1);
    expect(notesOf(result, 'lost')[0]?.message).toContain('“pier” several times');
  });

  it('leaves transport headers to the platform and hides constant ones', () => {
    const header = [{ key: 'X-Harbour-Version', value: '2' }, { key: 'Accept', value: 'application/json' }, { key: 'X-Ship', value: 'Ada' }, { key: 'User-Agent', value: 'x' }];
    const result = importOk(harbour([request('List berths', `${host}/berths`, { header }), request('List ships', `${host}/ships`, { header: 'X-Harbour-Version: 2\n//X-Old: 1' })]));
    expect(arrayOf(operationAt(result, '/berths'), 'parameters')).toEqual([
      { name: 'X-Harbour-Version', in: 'header', required: true, 'x-ms-summary': 'Harbour Version', description: 'The harbour version.', type: 'string', default: '2', 'x-ms-visibility': 'internal' },
      { name: 'X-Ship', in: 'header', required: false, 'x-ms-summary': 'Ship', description: 'The ship.', type: 'string' },
    ]);
    expect(parameterOf(operationAt(result, '/ships'), 'X-Old')).toMatchObject({ 'x-ms-visibility': 'advanced' });
    expect(notesOf(result, 'lost').some(({ message }) => message.includes('“User-Agent”'))).toBe(true);
  });

  it('leaves out a parameter whose name the platform keeps for itself', () => {
    const result = importOk(harbour([request('List berths', `${host}/berths?connectionId=4`)]));
    expect(arrayOf(operationAt(result, '/berths'), 'parameters')).toEqual([]);
    expect(notesOf(result, 'lost')[0]?.message).toContain('“connectionId”');
  });
});

describe('bodies', () => {
  const post = (body: Json, more: Json[] = []): Json => harbour([request('Add berth', `${host}/berths`, { method: 'POST', body }), ...more]);
  const bodyOf = (value: Json): unknown => parameterOf(operationAt(importOk(value), '/berths', 'post'), 'body')?.schema;

  it('infers a schema from raw JSON, also with variables and comments in it', () => {
    expect(bodyOf(post({ mode: 'raw', raw: '{"pier": "north", "size": {{size}}, // metres\n "free": true,}' }))).toEqual({
      type: 'object',
      properties: { pier: { type: 'string', title: 'Pier' }, size: { type: 'string', title: 'Size' }, free: { type: 'boolean', title: 'Free' } },
    });
  });

  it('merges the bodies of the group and of saved requests', () => {
    const original = { method: 'POST', url: `${host}/berths`, body: { mode: 'raw', raw: '{"pier":"south","depth":4}' } };
    const value = harbour([
      request('Add berth', `${host}/berths`, { method: 'POST', body: { mode: 'raw', raw: '{"pier":"north"}' } }, [{ name: 'ok', code: 201, originalRequest: original }]),
      request('Add small berth', `${host}/berths`, { method: 'POST', body: { mode: 'raw', raw: '{"pier":"west","size":2}' } }),
    ]);
    expect(bodyOf(value)).toEqual({
      type: 'object',
      properties: { pier: { type: 'string', title: 'Pier' }, depth: { type: 'integer', title: 'Depth' }, size: { type: 'integer', title: 'Size' } },
      required: ['pier'],
    });
  });

  it.each<[string, Json, Json, Json | undefined]>([
    ['XML', { mode: 'raw', raw: '<berth/>' }, { type: 'string' }, ['application/xml']],
    ['text', { mode: 'raw', raw: 'north pier', options: { raw: { language: 'text' } } }, { type: 'string' }, ['text/plain']],
    ['a file', { mode: 'file', file: { src: '/home/keeper/plan.bin' } }, { type: 'string', format: 'binary' }, ['application/octet-stream']],
    ['a lone variable', { mode: 'raw', raw: '"{{berth}}"' }, { type: 'object' }, undefined],
    ['JSON that cannot be read', { mode: 'raw', raw: '{"pier": north' }, { type: 'object' }, undefined],
  ])('takes %s as one value', (_what, body, schema, consumes) => {
    const operation = operationAt(importOk(post(body)), '/berths', 'post');
    expect(parameterOf(operation, 'body')?.schema).toEqual(schema);
    expect(operation?.consumes).toEqual(consumes);
  });

  it('makes form fields of urlencoded and form data, with files', () => {
    const form = importOk(post({ mode: 'formdata', formdata: [{ key: 'plan', type: 'file', src: ['/a', '/b'] }, { key: 'ship[name]', value: 'Ada', type: 'text' }] }));
    const operation = operationAt(form, '/berths', 'post');
    expect(operation?.consumes).toEqual(['multipart/form-data']);
    expect(parameterOf(operation, 'plan')).toMatchObject({ in: 'formData', type: 'file' });
    expect(parameterOf(operation, 'ship[name]')).toMatchObject({ in: 'formData', type: 'string' });
    expect(notesOf(form, 'lost').some(({ message }) => message.includes('“plan” several times'))).toBe(true);
    const encoded = operationAt(importOk(post({ mode: 'urlencoded', urlencoded: [{ key: 'size', value: '4' }] })), '/berths', 'post');
    expect(encoded?.consumes).toEqual(['application/x-www-form-urlencoded']);
    expect(parameterOf(encoded, 'size')).toMatchObject({ in: 'formData', type: 'integer' });
  });

  it('never mixes a body with form fields, and names what it left out', () => {
    const result = importOk(post({ mode: 'raw', raw: '{"a":1}' }, [
      request('Add berth again', `${host}/berths`, { method: 'POST', body: { mode: 'raw', raw: '{"a":2}' } }),
      request('Add berth by form', `${host}/berths`, { method: 'POST', body: { mode: 'urlencoded', urlencoded: [{ key: 'pier', value: 'x' }] } }),
    ]));
    expect(structureProblems(result.connector.definition)).toEqual([]);
    expect(notesOf(result, 'lost').some(({ message }) => message.includes('the form with “pier”'))).toBe(true);
  });

  it('fixes the query of a GraphQL request and infers its variables', () => {
    const schema = bodyOf(post({ mode: 'graphql', graphql: { query: 'query Berths($pier: String) { berths(pier: $pier) { id } }', variables: '{"pier": "north"}' } }));
    expect(schema).toMatchObject({
      type: 'object',
      required: ['query'],
      properties: {
        query: { type: 'string', default: expect.stringContaining('query Berths'), 'x-ms-visibility': 'internal' },
        variables: { type: 'object', properties: { pier: { type: 'string' } } },
      },
    });
  });

  it('asks for the query when several GraphQL requests share a path', () => {
    const graphql = (query: string): Json => ({ mode: 'graphql', graphql: { query } });
    const value = post(graphql('{ berths { id } }'), [request('Ships', `${host}/berths`, { method: 'POST', body: graphql('{ ships { id } }') })]);
    expect(JSON.stringify(bodyOf(value))).not.toContain('default');
    expect(notesOf(importOk(value), 'merged').some(({ message }) => message.startsWith('2 GraphQL queries'))).toBe(true);
  });

  it('points out bodies that name commands', () => {
    const call = (method: string): Json => ({ mode: 'raw', raw: `{"method":"${method}","id":1}` });
    const value = post(call('berth.list'), [request('Free', `${host}/berths`, { method: 'POST', body: call('berth.free') })]);
    expect(notesOf(importOk(value), 'merged').some(({ message }) => message.includes('2 commands in “method”'))).toBe(true);
  });

  it('ignores disabled bodies, and notes the forgotten body of a GET', () => {
    expect(bodyOf(post({ mode: 'raw', raw: '{"a":1}', disabled: true }))).toBeUndefined();
    const get = importOk(harbour([request('List berths', `${host}/berths`, { body: { mode: 'raw', raw: '{"a":1}' } })]));
    expect(arrayOf(operationAt(get, '/berths'), 'parameters')).toEqual([]);
    expect(notesOf(get, 'lost')[0]?.from).toBe('/item/0/request/body/raw');
  });

  it('holds no value of a sample', () => {
    expect(JSON.stringify(importOk(post({ mode: 'raw', raw: '{"captain":"Grace Hopper"}' })).connector)).not.toContain('Grace');
  });
});

describe('responses', () => {
  const saved = (...responses: Json[]): ReturnType<typeof importOk> => importOk(harbour([request('List berths', `${host}/berths`, {}, responses)]));

  it('has one response for each status, with a schema of all its JSON bodies', () => {
    const result = saved(
      { name: 'ok', code: 200, status: 'OK', body: '[{"id":1}]', header: [{ key: 'X-Total', value: '7' }, { key: 'Date', value: 'now' }] },
      { name: 'more', code: 200, status: 'OK', body: '[{"id":2,"pier":null}]', header: null },
      { name: 'gone', code: 404, body: '<html></html>' },
      { name: 'none', code: 204, body: '' },
    );
    expect(operationAt(result, '/berths')?.responses).toEqual({
      200: {
        description: 'OK',
        schema: { type: 'array', items: { type: 'object', properties: { id: { type: 'integer', title: 'ID' }, pier: { type: 'string', title: 'Pier', 'x-nullable': true } } } },
        headers: { 'X-Total': { type: 'string' } },
      },
      204: { description: 'No Content' },
      404: { description: 'Not Found', schema: { type: 'string' } },
    });
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('“[].pier” has only null'))).toBe(true);
  });

  it('adds a 200 where only errors were saved', () => {
    const result = saved({ name: 'no', code: 403, body: '{"error":"x"}' });
    expect(operationAt(result, '/berths')?.responses).toMatchObject({ 200: { description: 'OK' }, 403: { description: 'Forbidden' } });
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('errors only'))).toBe(true);
  });

  it('takes a response without a status for 200', () => {
    const result = saved({ name: 'ok', body: '{"a":1}' });
    expect(Object.keys(objectOf(operationAt(result, '/berths'), 'responses') ?? {})).toEqual(['200']);
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('no status code'))).toBe(true);
  });

  it('writes a plain 200 when nothing was saved, and says so', () => {
    const result = saved();
    expect(operationAt(result, '/berths')?.responses).toEqual({ 200: { description: 'OK' } });
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('no saved response'))).toBe(true);
  });

  it('leaves out JSON that was cut off, with a note', () => {
    const result = saved({ name: 'ok', code: 200, body: '[{"id":1},{"i' });
    expect(operationAt(result, '/berths')?.responses).toEqual({ 200: { description: 'OK' } });
    expect(notesOf(result, 'unreadable')[0]?.from).toBe('/item/0/response/0');
  });

  it('says what it produces when that is not JSON', () => {
    const result = saved({ name: 'ok', code: 200, body: 'id;pier', header: [{ key: 'Content-Type', value: 'text/csv; charset=utf-8' }] });
    expect(operationAt(result, '/berths')?.produces).toEqual(['text/csv']);
  });
});

describe('what is told and what is kept back', () => {
  it('names secrets without their values', () => {
    const result = importOk(
      harbour([request('List berths', `${host}/berths`, { header: [{ key: 'Authorization', value: 'Bearer abc123def456ghi789' }] })], {
        variable: [{ key: 'clientSecret', value: 'very-secret-9' }, { key: 'plain', value: 'hidden-7', type: 'secret' }, { key: 'pier', value: 'north' }],
        auth: { type: 'basic', basic: [{ key: 'username', value: 'keeper' }, { key: 'password', value: 'lighthouse-42' }] },
      }),
    );
    const text = JSON.stringify(result);
    for (const secret of ['abc123def456ghi789', 'very-secret-9', 'hidden-7', 'lighthouse-42']) expect(text).not.toContain(secret);
    expect(notesOf(result, 'secret-removed').map(({ from }) => from)).toEqual(['/auth', '/item/0/request/header/0', '/variable/0', '/variable/1']);
  });

  it('never keeps a credential as the default of a header', () => {
    const header = [{ key: 'X-Session', value: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl' }];
    const result = importOk(harbour([request('A', `${host}/a`, { header }), request('B', `${host}/b`, { header })]));
    expect(JSON.stringify(result.connector)).not.toContain('eyJ');
  });

  it('says that scripts are not run, and which requests may depend on them', () => {
    const event = [{ listen: 'prerequest', script: { exec: ["pm.request.headers.add({key:'X-Sign', value: sign()})"] } }, { listen: 'test', script: { exec: 'tests.ok = true' } }];
    const result = importOk(harbour([{ ...one, event }]));
    expect(JSON.stringify(result)).not.toContain('pm.request');
    expect(notesOf(result, 'needs-you').some(({ message }) => message.includes('“List berths”'))).toBe(true);
    expect(notesOf(result, 'lost').some(({ message }) => message.startsWith('Scripts'))).toBe(true);
  });

  it('counts settings that have no counterpart', () => {
    const result = importOk(harbour([{ ...request('A', `${host}/a`, { proxy: { host: 'x' } }), protocolProfileBehavior: { followRedirects: false } }]));
    expect(notesOf(result, 'lost').map(({ message }) => message.split(':')[0])).toEqual(['A proxy setting', 'Protocol behaviour settings']);
  });

  it('marks descriptions that had to be made', () => {
    const result = importOk(harbour([one, request('List ships', `${host}/ships`, { description: 'Ships in the harbour' })]));
    expect(operationAt(result, '/berths')?.description).toBe('List berths.');
    expect(operationAt(result, '/ships')?.description).toBe('Ships in the harbour.');
    expect(notesOf(result, 'guessed').filter(({ message }) => message.includes('no description'))).toHaveLength(1);
  });

  it('leaves out entries that are neither folder nor request', () => {
    expect(notesOf(importOk(harbour([one, { name: 'odd' }, null])), 'skipped').map(({ from }) => from)).toEqual(['/item/1', '/item/2']);
  });
});

/** What is wrong with the definition that a value becomes; nothing when it is refused. */
function problemsOf(value: Json): string[] {
  const source = postmanImporter.detect({ file: { name: 'x', text: '', encoding: 'utf-8' }, format: 'json', value });
  const result = source && postmanImporter.convert(source);
  return result?.ok ? structureProblems(result.connector.definition) : [];
}

describe('any input', () => {
  const keys = fc.constantFrom('info', 'item', 'request', 'url', 'raw', 'host', 'path', 'query', 'variable', 'header', 'body', 'mode', 'raw', 'auth', 'type', 'response', 'code', 'name', 'key', 'value', 'requests', 'collection', 'folders', 'order', 'graphql', 'formdata', 'event', '__proto__', 'constructor', 'method', 'description');
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom<Json>('raw', 'formdata', '{{x}}', `${host}/a/:b?c=d`, 'GET', 'get', null, 1, true, '', 'basic', 'oauth2', '{"a":[1]}', 'http://', '{{', '}}/{'),
      fc.string(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
    ),
  }));

  it('is converted or refused, never thrown at', () => {
    const values = fc.oneof(
      tree,
      fc.tuple(tree, tree, tree).map(([url, body, response]) =>
        harbour([{ name: 'A', request: { url, body, header: response, auth: body, method: 'POST' }, response: [response, url] }, url, { name: 'F', item: [body] }], { variable: response, auth: url }),
      ),
      fc.tuple(tree, tree).map(([first, second]): Json => ({
        name: 'H',
        requests: [first, { url: `${host}/a`, dataMode: 'raw', rawModeData: second, headers: first, responses: second, folder: 'f' }],
        folders: [second],
        order: first,
      })),
      fc.tuple(fc.string(), fc.string()).map(([url, name]) => harbour([request(name, url), request(name, `${host}/${url}`)])),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(problemsOf(value)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('survives folders nested ten thousand deep', () => {
    let item: Json = [one];
    for (let level = 0; level < 10_000; level++) item = [{ name: 'deeper', item }];
    const source = postmanImporter.detect({ file: { name: 'x', text: '', encoding: 'utf-8' }, format: 'json', value: harbour([...item, one]) });
    const result = source && postmanImporter.convert(source);
    expect(result).toMatchObject({ ok: true, operations: 1 });
  });

  it('takes a body that is nested ten thousand deep', () => {
    let raw: Json = 1;
    for (let level = 0; level < 10_000; level++) raw = [raw];
    const text = '['.repeat(10_000) + ']'.repeat(10_000);
    const result = importOk(harbour([request('A', `${host}/a`, { method: 'POST', body: { mode: 'raw', raw } }), request('B', `${host}/b`, { method: 'POST', body: { mode: 'raw', raw: text } })]));
    expect(result.operations).toBe(2);
  });

  it('imports five thousand requests of one name, and long lists, in reasonable time', () => {
    const many = Array.from({ length: 5000 }, (_, index) => request('Get berth', `${host}/berths/b${index}`));
    const fields = Array.from({ length: 20_000 }, (_, index) => ({ key: `f${index}`, value: '1' }));
    const form = request('Send form', `${host}/form`, { method: 'POST', body: { mode: 'urlencoded', urlencoded: fields } });
    const start = performance.now();
    expect(importOk(harbour([...many, form])).operations).toBe(5001);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('does not let variables grow without end', () => {
    const variable = [{ key: 'a', value: '{{b}}{{b}}{{b}}{{b}}{{b}}{{b}}{{b}}{{b}}' }, { key: 'b', value: '{{a}}{{a}}{{a}}{{a}}{{a}}{{a}}{{a}}{{a}}' }, { key: 'c', value: 'x'.repeat(100_000) }];
    const result = importOk(harbour([request('A', '{{a}}/x?y={{a}}'), request('B', `{{c}}/z?y=${'{{c}}'.repeat(500)}`)], { variable }));
    expect(JSON.stringify(result).length).toBeLessThan(200_000);
  });

  it('gives the same result for the same input', () => {
    const value = harbour([one, request('List ships', `${host}/ships`)]);
    expect(importOk(value)).toEqual(importOk(value));
  });
});
