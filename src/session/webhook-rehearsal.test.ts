import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import { objectOf, type JsonObject } from '../core/base/json';
import { withoutKey } from '../core/base/tree';
import { operationsOf, type OperationEntry } from '../core/connector/operations-of';
import { callbackLimits } from '../relay/callback-desk';
import { startService, stopAll } from '../relay/testing/relay-stand';
import { callOperation, valuesFor } from './call-operation';
import { endRehearsals, webhookRehearsal } from './rehearsals';
import { Session } from './session';
import { loopbackCalls, until } from './testing/loopback-calls';

afterEach(async () => {
  vi.unstubAllGlobals();
  await stopAll();
});

const realFetch = fetch;
const key = 'station key 7731';

const definitionOf = (host: string, paths: JsonObject = {}): JsonObject => ({
  swagger: '2.0',
  host,
  schemes: ['http'],
  paths: {
    '/hooks': {
      'x-ms-notification-content': { schema: { type: 'object', required: ['berth'], properties: { berth: { type: 'integer' } } } },
      post: {
        operationId: 'OnBerth',
        'x-ms-trigger': 'single',
        parameters: [{ name: 'body', in: 'body', schema: { type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' }, zone: { type: 'string', default: 'north' } } } }],
        responses: { 201: { description: 'Registered.' } },
      },
    },
    '/hooks/{id}': { delete: { operationId: 'DeleteHook', parameters: [{ name: 'id', in: 'path', type: 'string', required: true }], responses: { 204: { description: 'Gone.' } } } },
    ...paths,
  },
  securityDefinitions: { k: { type: 'apiKey', in: 'query', name: 'key' } },
  security: [{ k: [] }],
});

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

type Answer = (seen: Seen, response: ServerResponse) => void;

const registers: Answer = ({ method }, response) => {
  if (method === 'POST') response.writeHead(201, { Location: '/hooks/7' }).end();
  else response.writeHead(method === 'DELETE' ? 204 : 404).end();
};

async function stand(answer: Answer = registers, change: (definition: JsonObject) => JsonObject = (definition) => definition, limits: Partial<typeof callbackLimits> = {}) {
  const seen: Seen[] = [];
  const service = await startService((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (piece) => (body += String(piece)));
    request.on('end', () => {
      const one = { method: request.method ?? '', url: request.url ?? '', body };
      seen.push(one);
      answer(one, response);
    });
  });
  const { calls, callbacks } = await loopbackCalls({ callbacks: { ...callbackLimits, ...limits } });
  const properties = { properties: { connectionParameters: { api_key: { type: 'securestring' } } } };
  const session = new Session(connectorOf(change(definitionOf(new URL(service).host)), properties), { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  session.tests.setConnection('api_key', key);
  const operation: OperationEntry | undefined = operationsOf(session.connector.definition)[0];
  if (!operation) throw new Error('No operation.');
  const rehearsal = webhookRehearsal(session, calls, callbacks, operation);
  // The real one: a service writes no Origin, as the page does.
  const fromService = (body: unknown, part: { readonly method?: string; readonly query?: string } = {}) =>
    realFetch(`${rehearsal.state.address}${part.query ?? ''}`, { method: part.method ?? 'POST', headers: { 'content-type': 'application/json' }, ...(part.method === 'GET' ? {} : { body: JSON.stringify(body) }) });
  const way = { prefer: 'auto', set: undefined } as const;
  const received = (count: number) => until(rehearsal.subscribe, () => rehearsal.state.received.length >= count);
  return { session, calls, operation, rehearsal, seen, fromService, way, received };
}

const words = (findings: readonly { readonly severity: string; readonly message: string }[] | undefined): string => (findings ?? []).map(({ severity, message }) => `${severity}: ${message}`).join('\n');

describe('a rehearsal of a webhook', () => {
  it('registers with the callback address, takes what comes, and removes the registration: all of it real, all of it evidence', async () => {
    const { session, operation, rehearsal, seen, fromService, way, received } = await stand();
    await rehearsal.start(operation);
    const { address } = rehearsal.state;
    expect(valuesFor(session, operation).body).toMatchObject({ kind: 'text', text: expect.stringContaining(address) });
    await rehearsal.register(operation, way);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ url: address, zone: 'north' });
    expect(words(rehearsal.state.registration?.findings)).toContain('passed: DELETE /hooks/{id} (DeleteHook) has this address.');
    expect((await fromService({ berth: 7 })).status).toBe(202);
    await fromService({ berth: 'seven' });
    await received(2);
    expect(rehearsal.state.received.map(({ verdict }) => verdict?.outcome)).toEqual(['differs', 'matches']);
    await rehearsal.remove(way);
    expect(seen.at(-1)).toMatchObject({ method: 'DELETE', url: `/hooks/7?key=${encodeURIComponent(key)}` });
    expect(words(rehearsal.state.removal)).toBe('passed: The service removed the webhook: 204.');
    const { evidence } = session.log.record;
    expect(evidence.map((each) => `${each.operation} ${each.route} ${each.outcome}`)).toEqual(['OnBerth relay passed', 'OnBerth callback passed', 'OnBerth callback mismatch', 'DeleteHook relay passed']);
    await fromService({ berth: 8 });
    await received(3);
    expect(rehearsal.state.received[0]?.isLate).toBe(true);
    await rehearsal.stop();
  });

  it('keeps neither the key nor the token of the address in its evidence, also of a plain call with the same form', async () => {
    const { session, calls, operation, rehearsal, fromService, way, received } = await stand((one, response) => {
      if (one.method === 'POST') response.writeHead(201, { Location: `/hooks/7?key=${encodeURIComponent(key)}`, 'Content-Type': 'application/json' }).end(one.body);
      else response.writeHead(204).end();
    });
    await rehearsal.start(operation);
    const token = new URL(rehearsal.state.address).pathname.split('/').at(-1) ?? '';
    await rehearsal.register(operation, way);
    await fromService({ berth: 7, note: `${key} ${rehearsal.state.address}` }, { query: `?key=${encodeURIComponent(key)}` });
    await received(1);
    await callOperation(session, calls, operation, valuesFor(session, operation), { ...way, signal: new AbortController().signal });
    await rehearsal.remove(way);
    await rehearsal.stop();
    await callOperation(session, calls, operation, { parameters: {}, body: { kind: 'text', text: `{"url":"http://x/${token}"}` } }, { ...way, signal: new AbortController().signal });
    const kept = JSON.stringify(session.log.record);
    expect(kept).toContain('/__relay/callback/');
    for (const secret of [key, encodeURIComponent(key), token]) expect(kept).not.toContain(secret);
    expect(words(rehearsal.state.registration?.findings)).not.toContain(encodeURIComponent(key));
  });

  it('sends a sample for real, which fits the description and is no evidence', async () => {
    const { session, operation, rehearsal, received } = await stand();
    await rehearsal.start(operation);
    await rehearsal.sendSample();
    await received(1);
    expect(rehearsal.state.received[0]).toMatchObject({ arrival: { isSample: true, method: 'POST' }, verdict: { outcome: 'matches' }, evidence: undefined });
    expect(session.log.record.evidence).toEqual([]);
    await rehearsal.stop();
  });

  it('tells questions that validate the address, and other methods, from notifications', async () => {
    const { session, operation, rehearsal, fromService, received } = await stand();
    await rehearsal.start(operation);
    expect(await (await fromService({}, { query: '?validationToken=abc' })).text()).toBe('');
    await rehearsal.answerHandshakes(true);
    expect(await (await fromService({}, { query: '?validationToken=abc' })).text()).toBe('abc');
    await fromService(undefined, { method: 'GET' });
    await received(3);
    expect(rehearsal.state.received.map(({ verdict, handshake, evidence, arrival }) => [verdict, handshake?.where, evidence, arrival.status])).toEqual([
      [undefined, undefined, undefined, 202],
      [undefined, 'the query parameter validationToken', undefined, 200],
      [undefined, 'the query parameter validationToken', undefined, 202],
    ]);
    expect(session.log.record.evidence).toEqual([]);
    await rehearsal.stop();
  });

  it('compares what came again after the description was put right', async () => {
    const { session, operation, rehearsal, fromService, received } = await stand();
    await rehearsal.start(operation);
    await fromService({ berth: 'seven' });
    await received(1);
    const [before] = rehearsal.state.received;
    if (!before) throw new Error('Nothing came.');
    const definition = JSON.parse(JSON.stringify(session.connector.definition).replace('"integer"', '"string"'));
    session.step('Text', { ...session.connector, definition });
    await rehearsal.checkAgain(before);
    expect(rehearsal.state.received[0]?.verdict?.outcome).toBe('matches');
    expect(session.log.coverage(definition).get(operation.at)).toMatchObject({ state: 'passing', passed: 1 });
    await rehearsal.stop();
  });

  it('an edit of the notification makes what came before it stale', async () => {
    const { session, operation, rehearsal, fromService, received } = await stand();
    await rehearsal.start(operation);
    await fromService({ berth: 7 });
    await received(1);
    const changed = JSON.parse(JSON.stringify(session.connector.definition).replace('"integer"', '"string"'));
    expect(session.log.coverage(session.connector.definition).get(operation.at)?.state).toBe('passing');
    expect(session.log.coverage(changed).get(operation.at)?.state).toBe('stale');
    await rehearsal.stop();
  });

  it('calls DELETE at the Location though no operation has it, and says that one is missing', async () => {
    const { session, operation, rehearsal, seen, way } = await stand(registers, (definition) => ({ ...definition, paths: withoutKey(objectOf(definition, 'paths') ?? {}, '/hooks/{id}') }));
    await rehearsal.start(operation);
    await rehearsal.register(operation, way);
    expect(words(rehearsal.state.registration?.findings)).toContain('error: The definition has no DELETE operation.');
    await rehearsal.remove(way);
    expect(seen.at(-1)).toMatchObject({ method: 'DELETE', url: `/hooks/7?key=${encodeURIComponent(key)}`, body: '' });
    expect(words(rehearsal.state.removal)).toContain('passed');
    expect(session.log.record.evidence).toHaveLength(1);
    await rehearsal.stop();
  });

  it('sends the sign-in to no other host than its own', async () => {
    let asked = 0;
    const other = await startService((_request, response) => {
      asked += 1;
      response.end();
    });
    const { operation, rehearsal, way } = await stand((_one, response) => void response.writeHead(201, { Location: `${other}/hooks/7` }).end());
    await rehearsal.start(operation);
    await rehearsal.register(operation, way);
    await rehearsal.remove(way);
    expect(words(rehearsal.state.removal)).toContain('Nothing was called');
    expect(asked).toBe(0);
    await rehearsal.stop();
  });

  it('says what a refused registration, or one without an answer, means', async () => {
    const { session, operation, rehearsal, way } = await stand(({ body }, response) => {
      if (body.includes('south')) response.destroy();
      else response.writeHead(422).end();
    });
    await rehearsal.start(operation);
    await rehearsal.register(operation, way);
    expect(words(rehearsal.state.registration?.findings)).toBe('error: The service refused the registration with 422: it will send nothing.');
    expect(rehearsal.state.registration?.removal).toBeUndefined();
    session.tests.setValues(operation.at, { parameters: {}, body: { kind: 'text', text: '{"zone":"south"}' } });
    await rehearsal.register(operation, way);
    expect(words(rehearsal.state.registration?.findings)).toMatch(/^error: .* closed the connection/);
    await rehearsal.stop();
  });

  it('tells the service the address of a tunnel, and not one that is none', async () => {
    const { operation, rehearsal, seen, way } = await stand();
    await rehearsal.start(operation);
    rehearsal.setTunnel('ftp://heron');
    expect(rehearsal.publicAddress).toBeUndefined();
    await rehearsal.register(operation, way);
    expect(seen).toEqual([]);
    rehearsal.setTunnel('heron.example');
    await rehearsal.register(operation, way);
    expect(JSON.parse(seen[0]?.body ?? '').url).toBe(`https://heron.example${new URL(rehearsal.state.address).pathname}`);
    await rehearsal.stop();
  });

  it('ends with its time, with a stop, and with the connector that is left; the form then holds no address', async () => {
    const { session, operation, rehearsal } = await stand(registers, (definition) => definition, { lifeMs: 80 });
    await rehearsal.start(operation);
    await until(rehearsal.subscribe, () => rehearsal.state.phase === 'closed');
    expect(rehearsal.state.message).toBe('The time of the address is over: start again for a new one.');
    expect(JSON.stringify(valuesFor(session, operation))).not.toContain('__relay');
    await rehearsal.start(operation);
    const { address } = rehearsal.state;
    endRehearsals(session);
    await until(rehearsal.subscribe, () => rehearsal.state.phase === 'closed');
    await expect.poll(async () => (await realFetch(address, { method: 'POST' })).status).toBe(404);
  });

  it('counts what was turned away', async () => {
    const { operation, rehearsal, fromService, received } = await stand(registers, (definition) => definition, { largestBody: 20 });
    await rehearsal.start(operation);
    expect((await fromService({ berth: 7, note: 'x'.repeat(50) })).status).toBe(413);
    await fromService({ berth: 7 });
    await received(1);
    await until(rehearsal.subscribe, () => rehearsal.state.refused === 1);
    await rehearsal.stop();
  });

  it('says how to start a relay where there is none', async () => {
    const { callbacks } = await loopbackCalls({ withoutRelay: true });
    expect(await callbacks.open()).toMatchObject({ ok: false, message: expect.stringContaining('npm start') });
  });
});
