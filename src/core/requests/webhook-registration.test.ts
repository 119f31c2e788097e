import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { callbackPlaces, triggerKindOf } from './trigger-kind';
import { registrationFindings, removalFindings, removalOf, throughTunnel, withCallbackAddress, type Registration } from './webhook-registration';

const place = { path: '/hooks', method: 'post' };
const address = { type: 'string', 'x-ms-notification-url': true };
const bodyOf = (schema: JsonObject): JsonObject => ({ name: 'body', in: 'body', schema });
const remove = (parameters: readonly JsonObject[] = []): JsonObject => ({ delete: { operationId: 'DeleteHook', parameters: [{ name: 'id', in: 'path', type: 'string', required: true }, ...parameters], responses: {} } });

function definitionOf(schema: JsonObject, paths: JsonObject = { '/hooks/{id}': remove() }, post: JsonObject = {}): JsonObject {
  return { swagger: '2.0', host: 'quay.example', basePath: '/v1', paths: { '/hooks': { 'x-ms-notification-content': { schema: { type: 'object' } }, post: { operationId: 'OnBerth', 'x-ms-trigger': 'single', parameters: [bodyOf(schema)], responses: {}, ...post } }, ...paths }, definitions: { Target: { type: 'object', properties: { callback: address, self: { $ref: '#/definitions/Target' } } } } };
}
const plain = definitionOf({ type: 'object', properties: { url: address } });

describe('what kind of trigger an operation is', () => {
  it('is a webhook by its notification or its address, else it polls, and an action is none', () => {
    expect(triggerKindOf(plain, place)).toBe('webhook');
    const bare = (operation: JsonObject): JsonObject => ({ paths: { '/hooks': { post: operation } } });
    expect(triggerKindOf(bare({ 'x-ms-trigger': 'single', parameters: [bodyOf({ properties: { url: address } })] }), place)).toBe('webhook');
    expect(triggerKindOf(bare({ 'x-ms-trigger': 'single', 'x-ms-notification-content': {} }), place)).toBe('webhook');
    expect(triggerKindOf(bare({ 'x-ms-trigger': 'batch' }), place)).toBe('polling');
    expect(triggerKindOf(bare({ 'x-ms-notification-content': {} }), place)).toBeUndefined();
    expect(triggerKindOf(plain, { path: '/hooks', method: 'get' })).toBeUndefined();
  });

  it('finds the address at any depth, through references and allOf, and in a circle once', () => {
    expect(callbackPlaces(definitionOf({ allOf: [{ properties: { hook: { $ref: '#/definitions/Target' } } }], properties: { 'a/b': address } }), place)).toEqual(['/a~1b', '/hook/callback']);
  });
});

describe('the callback address in the form', () => {
  const filled = (definition: JsonObject, body: Parameters<typeof withCallbackAddress>[2]['body']) => withCallbackAddress(definition, place, { parameters: { 'query:a': '1' }, body }, 'https://x/cb');

  it('goes where the platform writes it, beside what was typed', () => {
    expect(filled(plain, { kind: 'text', text: '{"name":"n","url":""}' })).toMatchObject({ ok: true, values: { parameters: { 'query:a': '1' }, body: { kind: 'text', text: '{\n  "name": "n",\n  "url": "https://x/cb"\n}' } } });
    expect(filled(definitionOf({ properties: { to: { $ref: '#/definitions/Target' } } }), { kind: 'none' })).toMatchObject({ values: { body: { text: '{\n  "to": {\n    "callback": "https://x/cb"\n  }\n}' } } });
    expect(filled(plain, { kind: 'json', value: { url: 'old', n: 1 } })).toMatchObject({ values: { body: { kind: 'json', value: { url: 'https://x/cb', n: 1 } } } });
  });

  it('goes nowhere, and says why', () => {
    expect(filled(definitionOf({ type: 'object' }), { kind: 'none' })).toMatchObject({ ok: false, message: expect.stringContaining('x-ms-notification-url') });
    expect(filled(plain, { kind: 'text', text: '{' })).toMatchObject({ ok: false, message: expect.stringContaining('not JSON. Line 1') });
    expect(filled(plain, { kind: 'file', file: { name: 'a', type: '', bytes: new Uint8Array() } })).toMatchObject({ ok: false });
  });

  it('is reached through the origin of a tunnel', () => {
    const local = 'http://localhost:4173/__relay/callback/tok';
    expect(throughTunnel(local, ' ')).toBe(local);
    expect(throughTunnel(local, 'https://heron.example/')).toBe('https://heron.example/__relay/callback/tok');
    expect(throughTunnel(local, 'heron.example')).toBe('https://heron.example/__relay/callback/tok');
    for (const wrong of ['ftp://heron.example', 'javascript:alert(1)//', 'https://', 'a b']) expect(throughTunnel(local, wrong)).toBeUndefined();
  });
});

const registered = (status: number, location?: string, part: Partial<Registration> = {}): Registration => ({
  response: { status, headers: location === undefined ? [] : [['LOCATION', location]] },
  url: 'https://quay.example/v1/hooks?key=k',
  isDirect: false,
  ...part,
});
const words = (definition: JsonObject, one: Registration): readonly string[] => registrationFindings(definition, place, one).map(({ severity, message }) => `${severity}: ${message}`);

describe('the answer to a registration', () => {
  it('is whole when it is 201 with a Location that a DELETE operation has', () => {
    expect(words(plain, registered(201, 'https://quay.example/v1/hooks/7'))).toEqual([
      'passed: The service registered the webhook: 201.',
      'passed: Location names the webhook: https://quay.example/v1/hooks/7',
      'passed: DELETE /hooks/{id} (DeleteHook) has this address.',
    ]);
  });

  it('says what the platform misses', () => {
    expect(words(plain, registered(403))).toEqual(['error: The service refused the registration with 403: it will send nothing.']);
    expect(words(plain, registered(200))[0]).toContain('warning: The service answered 200. The platform expects 201');
    expect(words(plain, registered(201)).join('\n')).toContain('error: The answer has no Location header');
    expect(words(plain, registered(201)).join('\n')).toContain('call DELETE /hooks/{id} (DeleteHook) by hand');
    expect(words(plain, registered(201)).join('\n')).not.toContain('browser');
    expect(words(plain, registered(201, undefined, { isDirect: true })).join('\n')).toContain('Or the browser hid it');
    expect(words(plain, registered(201, 'http://')).join('\n')).toContain('error: The Location header is no address');
    expect(words(plain, registered(201, '/v1/hooks/7')).join('\n')).toContain('hint: Location is a relative address, read here as https://quay.example/v1/hooks/7.');
    expect(words(plain, registered(201, 'https://other.example/v1/hooks/7')).join('\n')).toContain('error: Location is at other.example, the registration went to quay.example.');
    expect(words(plain, registered(201, 'https://quay.example/v1/subscriptions/7')).join('\n')).toContain('error: No DELETE operation of the definition has this address; there are /hooks/{id}.');
    expect(words(definitionOf({ type: 'object' }, {}), registered(201, 'https://quay.example/v1/hooks/7')).join('\n')).toContain('error: The definition has no DELETE operation.');
  });

  it('says what a DELETE operation asks for that the platform cannot give', () => {
    const paths = { '/hooks/{id}': remove([{ name: 'tenant', in: 'query', type: 'string', required: true }, { name: 'v', in: 'query', type: 'string', required: true, default: '2' }]) };
    const found = words(definitionOf({ type: 'object' }, paths), registered(201, 'https://quay.example/v1/hooks/7')).filter((each) => each.startsWith('warning'));
    expect(found).toEqual([expect.stringContaining('requires tenant.')]);
  });
});

describe('how a registration is taken back', () => {
  const removal = (paths: JsonObject, location: string, url?: string) => removalOf(definitionOf({ type: 'object' }, paths), place, registered(201, location, url === undefined ? {} : { url }));

  it('is by the operation that has the address, with the values of its path and query', () => {
    expect(removal({ '/hooks/{id}': remove() }, '/v1/hooks/a%20b?v=2')).toMatchObject({ url: 'https://quay.example/v1/hooks/a%20b?v=2', isOwn: true, operation: { path: '/hooks/{id}' }, values: { parameters: { 'path:id': 'a b', 'query:v': '2' } } });
    expect(removal({ '/hooks/{id}': remove(), '/hooks/all': remove() }, '/v1/hooks/all')?.operation?.path).toBe('/hooks/all');
    expect(removal({ "/sets('{id}')": remove() }, "/v1/sets('7')")).toMatchObject({ values: { parameters: { 'path:id': '7' } } });
  });

  it('is by none when the path is another, and at another origin not our own', () => {
    for (const location of ['/v1/hooks', '/v1/hooks/', '/v1/hooks/7/more', '/v1/hook/7']) expect([location, removal({ '/hooks/{id}': remove() }, location)?.operation]).toEqual([location, undefined]);
    expect(removal({ '/hooks/{id}': remove() }, 'http://quay.example/v1/hooks/7')?.isOwn).toBe(false);
    expect(removal({}, '')).toBeUndefined();
  });

  it('reads the base path from the registration, whose host and base a policy may have changed', () => {
    expect(removal({ '/hooks/{id}': remove() }, '/eu/api/hooks/7', 'https://eu.quay.example/eu/api/hooks')?.operation?.path).toBe('/hooks/{id}');
    expect(removal({ '/hooks/{id}': remove() }, '/v1/hooks/7', 'https://quay.example/routed/elsewhere')?.operation?.path).toBe('/hooks/{id}');
  });

  it('says what the answer to it means', () => {
    expect([200, 204, 404, 410, 500].map((status) => removalFindings(status)[0]?.severity)).toEqual(['passed', 'passed', 'error', 'error', 'error']);
  });
});
