import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { at, convert, convertOperation, harbour } from './testing/convert';

const answer = { 204: { description: 'Done' } };

describe('the summary of an operation', () => {
  it.each<[string, Json, string]>([
    ['stays', { summary: 'list ALL', operationId: 'x', responses: answer }, 'list ALL'],
    ['is made from the id', { operationId: 'listOpenBerths', responses: answer }, 'List open berths'],
    ['is made from an id with marks', { operationId: 'berths_list-open', responses: answer }, 'Berths list open'],
    ['is made from method and path without an id', { responses: answer }, 'Get berth'],
    ['is made from method and path when the id says nothing', { operationId: '42', summary: '', responses: answer }, 'Get berth'],
  ])('%s', (_what, operation, summary) => {
    const result = convert(harbour({ paths: { '/berths/{id}': { get: operation } } }));
    expect(at(result, '/paths/~1berths~1{id}/get/summary')).toBe(summary);
  });

  it('is one note for all operations that had none', () => {
    const result = convert(harbour({ paths: { '/a': { get: { operationId: 'GetA', responses: answer }, put: { operationId: 'PutA', responses: answer } } } }));
    const notes = result.notes.filter(({ message }) => message.includes('summary'));
    expect(notes).toEqual([{ kind: 'guessed', from: '/paths/~1a/get', message: expect.stringMatching(/^2 operations had no summary/) }]);
  });
});

describe('a summary that certification refuses', () => {
  const long = 'Find the berths of every harbour that has room for a ship of this length, in the order of their distance';
  it.each<[string, string, Json, Json | undefined]>([
    ['loses the mark at its end', 'Find a berth.', 'Find a berth', undefined],
    ['loses characters that it may not have', 'Find berths/piers & quays?', 'Find berths piers and quays', undefined],
    ['is cut, and stays whole as the description', long, 'Find the berths of every harbour that has room for a ship of this length, in the', long],
  ])('%s', (_what, written, summary, description) => {
    const { operation, result } = convertOperation({ summary: written });
    expect(operation).toMatchObject({ summary });
    expect(Object(operation).description).toBe(description);
    expect(result.notes).toEqual([{ kind: 'renamed', from: '/paths/~1berths/post', message: expect.stringMatching(/^1 summary had more than 80/) }]);
  });

  it('keeps its own description beside a cut summary', () => {
    expect(convertOperation({ summary: long, description: 'Own.' }).operation).toMatchObject({ description: 'Own.' });
  });
});

describe('fields that travel in one direction', () => {
  const schema = {
    type: 'object',
    required: ['id', 'name', 'secret'],
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' }, secret: { type: 'string', writeOnly: true } },
  };
  const content = (of: Json): Json => ({ 'application/json': { schema: of } });

  it('are left out of the other direction where the schema is inline', () => {
    const { operation, notes } = convertOperation({ requestBody: { content: content(schema) }, responses: { 200: { description: 'OK', content: content({ type: 'array', items: schema }) } } });
    expect(operation).toHaveProperty('parameters.0.schema', { type: 'object', required: ['name', 'secret'], properties: { name: { type: 'string' }, secret: { type: 'string' } } });
    expect(operation).toHaveProperty('responses.200.schema.items.required', ['id', 'name']);
    expect(Object.keys(Object(at(convert(harbour({ paths: { '/a': { get: { responses: { 200: { description: 'OK', content: content(schema) } } } } } })), '/paths/~1a/get/responses/200/schema/properties')))).toEqual(['id', 'name']);
    expect(notes).toContain('lost /requestBody/content/application~1json/schema/properties/id');
    expect(notes).toContain('lost /responses/200/content/application~1json/schema/items/properties/secret');
  });

  it('stay in shared schemas, which both directions name', () => {
    const ref = { $ref: '#/components/schemas/Berth' };
    const { result } = convertOperation({ requestBody: { content: content(ref) }, responses: { 200: { description: 'OK', content: content(ref) } } }, { components: { schemas: { Berth: schema } } });
    expect(Object.keys(Object(at(result, '/definitions/Berth/properties')))).toEqual(['id', 'name', 'secret']);
  });
});

describe('what 2.0 demands to be complete', () => {
  it('addresses of documentation, contact and licence are left out when they are not', () => {
    const info = { title: 'Harbour', version: '1', contact: { name: 'Pier', url: 'harbour.example', email: 'no mail' }, license: { name: 'MIT', url: '/licence' } };
    const docs = { externalDocs: { url: '/docs' } };
    const result = convert({ ...harbour({ paths: { '/a': { get: { summary: 'A', ...docs, responses: answer } } }, ...docs, tags: [{ name: 't', ...docs }] }), info });
    expect(result.connector.definition).toMatchObject({ info: { contact: { name: 'Pier' }, license: { name: 'MIT' } }, tags: [{ name: 't' }] });
    expect(JSON.stringify(result.connector.definition)).not.toContain('externalDocs');
    expect(result.notes.filter(({ kind }) => kind === 'lost').map(({ from }) => from)).toEqual(['/info/contact/url', '/info/contact/email', '/info/license/url', '/tags/0/externalDocs']);
  });

  it('addresses of OAuth 2.0 are completed with the host, or asked for', () => {
    const components = { securitySchemes: { login: { type: 'oauth2', flows: { authorizationCode: { authorizationUrl: '/authorize', tokenUrl: 'https://id.example/token', scopes: {} } } } } };
    const known = convert(harbour({ paths: {}, components }));
    expect(at(known, '/securityDefinitions/login')).toMatchObject({ authorizationUrl: 'https://harbour.example/authorize', tokenUrl: 'https://id.example/token' });
    const unknown = convert({ ...harbour({ paths: {}, components }), servers: [] });
    expect(at(unknown, '/securityDefinitions/login')).toMatchObject({ authorizationUrl: 'https://example.com/authorize' });
    expect(unknown.notes.some(({ kind, message }) => kind === 'needs-you' && message.includes('“/authorize”'))).toBe(true);
  });

  it('samples with keys that tools follow are left out, and a reference in place of a sample is followed', () => {
    const schema = { type: 'object', example: { link: { $id: 'a' } }, properties: { $ref: '#/components/schemas/X', a: { type: 'string' } } };
    const components = { examples: { Full: { value: { a: 'b' } } } };
    const { operation, notes } = convertOperation({ responses: { 200: { description: 'OK', content: { 'application/json': { schema, example: { $ref: '#/components/examples/Full' } } } } } }, { components });
    expect(operation).toHaveProperty('responses.200', { description: 'OK', schema: { type: 'object', properties: { a: { type: 'string' } } }, examples: { 'application/json': { a: 'b' } } });
    expect(notes).toEqual(['unreadable /responses/200/content/application~1json/schema/properties/$ref', 'lost /responses/200/content/application~1json/schema']);
  });

  it('members of another kind than the document may have there are named', () => {
    const { notes } = convertOperation({ parameters: 'none', tags: 'berths', requestBody: 'a berth' });
    expect(notes).toEqual(['unreadable /parameters', 'unreadable /tags', 'unreadable /requestBody']);
    const odd = convert({ ...harbour({ paths: [] }), info: { title: 'Harbour', version: '1', contact: 'Pier', license: 'MIT' } });
    expect(odd.notes.map(({ kind, from }) => `${kind} ${from}`)).toEqual(['unreadable /info/contact', 'unreadable /info/license', 'unreadable /paths']);
  });
});
