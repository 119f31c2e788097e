import { afterEach, expect, it, vi } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import { operationsOf } from '../core/connector/operations-of';
import { startService, stopAll } from '../relay/testing/relay-stand';
import { pollingRehearsal } from './rehearsals';
import { Session } from './session';
import { loopbackCalls } from './testing/loopback-calls';

afterEach(async () => {
  vi.unstubAllGlobals();
  await stopAll();
});

const key = 'poll key 5512';
const way = { prefer: 'auto', set: undefined } as const;

async function stand(answer: (query: URLSearchParams, address: string) => { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }, policy: boolean, withoutRelay = false) {
  const seen: string[] = [];
  const service = await startService((request, response) => {
    const url = new URL(request.url ?? '', service);
    seen.push(url.search);
    const { status, body, headers = {} } = answer(url.searchParams, service);
    response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*', ...headers }).end(body === undefined ? '' : JSON.stringify(body));
  });
  const { calls } = await loopbackCalls({ withoutRelay });
  const definition = {
    swagger: '2.0',
    host: new URL(service).host,
    schemes: ['http'],
    paths: { '/ships': { get: { operationId: 'OnShip', 'x-ms-trigger': 'batch', parameters: [{ name: 'since', in: 'query', type: 'string', required: true, 'x-ms-visibility': 'internal' }], responses: { 200: { description: 'Ships.' }, 202: { description: 'None.' } } } } },
    securityDefinitions: { k: { type: 'apiKey', in: 'query', name: 'key' } },
    security: [{ k: [] }],
  };
  const instance = { templateId: 'pollingtrigger', title: 'p', parameters: { 'x-ms-apimTemplate-operationName': ['OnShip'], 'x-ms-apimTemplateParameter.triggerConfig': { since: '@{triggerBody().value[0].id}' }, 'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value' } };
  const properties = { properties: { connectionParameters: { api_key: { type: 'securestring' } }, policyTemplateInstances: policy ? [instance] : [] } };
  const session = new Session(connectorOf(policy ? definition : { ...definition, paths: { '/ships': { get: { ...definition.paths['/ships'].get, parameters: [] } } } }, properties), { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  session.tests.setConnection('api_key', key);
  const operation = operationsOf(session.connector.definition)[0];
  if (!operation) throw new Error('No operation.');
  return { session, operation, seen, rehearsal: pollingRehearsal(session, calls, operation) };
}

const all = [{ id: 12 }, { id: 11 }];

it('polls again with the state that the policy reads, and leaves no key in the evidence', async () => {
  const { session, operation, seen, rehearsal } = await stand((query) => ({ status: 200, body: { value: all.filter(({ id }) => id > Number(query.get('since') ?? 0)) } }), true);
  await rehearsal.poll(operation, way);
  await rehearsal.poll(operation, way);
  await rehearsal.poll(operation, way);
  expect(seen.map((search) => new URLSearchParams(search).get('since'))).toEqual([null, '12', '12']);
  expect(rehearsal.state.rounds.map(({ number, status, items }) => [number, status, items])).toEqual([[3, 200, 0], [2, 200, 0], [1, 200, 2]]);
  expect(session.log.coverage(session.connector.definition).get(operation.at)).toMatchObject({ state: 'passing', passed: 3 });
  expect(JSON.stringify(session.log.record)).not.toContain(encodeURIComponent(key));
  rehearsal.startOver();
  await rehearsal.poll(operation, way);
  expect(new URLSearchParams(seen.at(-1)).get('since')).toBeNull();
});

it('goes on at the Location of the answer, and keeps the key in the query', async () => {
  const { session, operation, seen, rehearsal } = await stand(
    (query, address) => ({ status: query.has('triggerState') ? 202 : 200, ...(query.has('triggerState') ? {} : { body: all }), headers: { Location: `${address}/ships?triggerState=12`, 'Retry-After': '15' } }),
    false,
  );
  await rehearsal.poll(operation, way);
  await rehearsal.poll(operation, way);
  expect(seen).toEqual([`?key=${encodeURIComponent(key)}`, `?triggerState=12&key=${encodeURIComponent(key)}`]);
  expect(rehearsal.state.rounds[0]?.findings.map(({ severity }) => severity)).toEqual(['passed', 'passed', 'passed']);
  expect(JSON.stringify(session.log.record)).toContain('triggerState=12');
  expect(JSON.stringify(session.log.record)).not.toContain(encodeURIComponent(key));
});

it('shows no key of the next address, and sends it', async () => {
  const { operation, seen, rehearsal } = await stand((query, address) => ({ status: 202, headers: { Location: `${address}/ships?key=${query.get('key')?.replaceAll(' ', '%20') ?? ''}&triggerState=12` } }), false);
  await rehearsal.poll(operation, way);
  expect(rehearsal.state.next).toMatchObject({ url: expect.stringContaining('/ships?key=•••&triggerState=12') });
  await rehearsal.poll(operation, way);
  expect(seen.at(-1)).toBe(`?key=${encodeURIComponent(key)}&triggerState=12`);
});

it('says when nothing holds the state, and when a service fails', async () => {
  const { operation, rehearsal } = await stand(() => ({ status: 200, body: all }), false);
  await rehearsal.poll(operation, way);
  expect(rehearsal.state.next).toBeUndefined();
  expect(rehearsal.state.rounds[0]?.findings.map(({ message }) => message).join('\n')).toContain('every poll finds everything again');
  const failing = await stand(() => ({ status: 500 }), false);
  await failing.rehearsal.poll(failing.operation, way);
  expect(failing.rehearsal.state.rounds[0]).toMatchObject({ status: 500, findings: [{ severity: 'error' }] });
});

it('polls directly where there is no relay, and says that the browser may have hidden Location', async () => {
  const { operation, rehearsal } = await stand(() => ({ status: 202 }), false, true);
  await rehearsal.poll(operation, way);
  expect(rehearsal.state.rounds[0]?.findings.map(({ message }) => message).join('\n')).toContain('the browser hid it');
});

it('says what stands in the way of a poll', async () => {
  const { session, operation, rehearsal, seen } = await stand(() => ({ status: 200, body: all }), true);
  session.tests.setConnection('api_key', '');
  await rehearsal.poll(operation, way);
  expect(rehearsal.state.rounds[0]).toMatchObject({ status: undefined, findings: [{ severity: 'error', message: expect.stringContaining('needs a value') }] });
  expect(seen).toEqual([]);
});
