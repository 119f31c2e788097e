import { expect, test } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import { operationsOf } from '../core/connector/operations-of';
import { checkResponse } from '../core/requests/check-response';
import { callOperation, valuesFor } from './call-operation';
import { Session } from './session';
import type { TestCaller } from './test-caller';

/** A session whose key goes where `place` says, and the ways in which its one operation was called. */
async function waysWith(place: 'query' | 'header', hasRelay: boolean, prefer: 'auto' | 'direct' = 'auto') {
  const connector = connectorOf(
    {
      swagger: '2.0',
      host: 'quay.example',
      paths: { '/boats': { get: { operationId: 'ListBoats', responses: {} } } },
      securityDefinitions: { key: { type: 'apiKey', in: place, name: 'key' } },
      security: [{ key: [] }],
    },
    { properties: { connectionParameters: { api_key: { type: 'securestring' } } } },
  );
  const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  session.tests.setConnection('api_key', 'marked-key');
  const ways: string[] = [];
  const calls: TestCaller = {
    send: async (_request, way) => {
      ways.push(way);
      const isMissing = way === 'relay' && !hasRelay;
      return {
        result: isMissing ? { ok: false, problem: 'relay-missing', message: 'No relay.' } : { ok: true, response: { status: 200, statusText: '', headers: [], body: new Uint8Array(), milliseconds: 1, redirects: [] } },
        route: way === 'relay' ? 'relay' : 'direct',
        story: [],
      };
    },
    check: async (definition, operation, response) => checkResponse(definition, operation, response),
  };
  const [operation] = operationsOf(connector.definition);
  if (!operation) throw new Error('No operation.');
  const outcome = await callOperation(session, calls, operation, valuesFor(session, operation), { prefer, set: undefined, signal: new AbortController().signal });
  return { ways, story: outcome.ok ? outcome.result.story.join(' ') : outcome };
}

test('a call whose address holds a secret goes through the relay first, and says why', async () => {
  expect(await waysWith('query', true)).toEqual({ ways: ['relay'], story: expect.stringContaining('the address holds a secret') });
});

test('without a relay it goes the usual way, and as chosen when a way was chosen', async () => {
  expect((await waysWith('query', false)).ways).toEqual(['relay', 'auto']);
  expect((await waysWith('query', true, 'direct')).ways).toEqual(['direct']);
});

test('a secret in a header keeps no call from going directly', async () => {
  expect((await waysWith('header', true)).ways).toEqual(['auto']);
});
