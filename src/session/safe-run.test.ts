import { describe, expect, it } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import type { HttpRequest, HttpResult } from '../core/ports/http';
import { checkResponse } from '../core/requests/check-response';
import { SafeRun, type RunOptions } from './safe-run';
import { Session } from './session';

const answered = (status: number): HttpResult => ({
  ok: true,
  response: { status, statusText: '', headers: [['Content-Type', 'application/json']], body: new TextEncoder().encode('{"count":1}'), milliseconds: 1, redirects: [] },
});
const responses = { 200: { description: 'OK', schema: { type: 'object', properties: { count: { type: 'integer' } } } } };
const connector = connectorOf(
  {
    swagger: '2.0',
    host: 'quay.example',
    paths: {
      '/boats': { get: { operationId: 'ListBoats', responses }, post: { operationId: 'AddBoat', responses } },
      '/boats/{id}': { get: { operationId: 'GetBoat', parameters: [{ name: 'id', in: 'path', type: 'string', required: true }], responses } },
      '/moved': { get: { operationId: 'OnMoved', 'x-ms-trigger': 'batch', responses } },
    },
  },
  {},
);

function stand(answer: (request: HttpRequest) => HttpResult = () => answered(200)) {
  const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  const asked: string[] = [];
  const gaps: number[] = [];
  const run = new SafeRun(session, {
    async send(request) {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return { result: answer(request), route: 'direct', story: [] };
    },
    async check(definition, place, response) {
      return checkResponse(definition, place, response);
    },
  });
  const options: RunOptions = {
    aim: 'once',
    gapMs: 500,
    prefer: 'auto',
    set: undefined,
    async wait(milliseconds) {
      gaps.push(milliseconds);
    },
  };
  return { session, run, asked, gaps, options };
}

describe('a run of all safe operations', () => {
  it('calls GET and what the person marked as safe, no trigger, and says what could not be called', async () => {
    const { session, run, asked, options } = stand();
    await run.start(options);
    expect(asked).toEqual(['GET /boats']);
    expect(run.state).toMatchObject({ isRunning: false, done: 2, all: 2, passed: 1, ended: undefined });
    expect(run.state.skipped.map(({ operation, why }) => `${operation.operationId}: ${why}`)).toEqual(['GetBoat: id is required: give it a value.']);
    session.log.setSafe({ method: 'post', path: '/boats' }, true);
    await run.start(options);
    expect(asked.slice(1)).toEqual(['GET /boats', 'POST /boats']);
  });

  it('makes as many calls as are missing of ten, no faster than asked, and keeps their evidence', async () => {
    const { session, run, asked, gaps, options } = stand();
    await run.start(options);
    asked.length = 0;
    gaps.length = 0;
    await run.start({ ...options, aim: 'wanted' });
    expect(asked.filter((each) => each === 'GET /boats')).toHaveLength(9);
    expect(gaps.every((gap) => gap === 500)).toBe(true);
    expect(gaps.length).toBeGreaterThanOrEqual(8);
    const coverage = session.log.coverage(session.connector.definition).get('/definition/paths/~1boats/get');
    expect(coverage).toMatchObject({ state: 'passing', passed: 10 });
  });

  it('stops when asked, and counts nothing that was cancelled', async () => {
    const { run, asked, options } = stand();
    await run.start({
      ...options,
      aim: 'wanted',
      async wait() {
        if (asked.length === 3) run.stop();
      },
    });
    expect(asked).toHaveLength(3);
    expect(run.state).toMatchObject({ isRunning: false, done: 3, ended: 'Stopped.' });
  });

  it.each([
    [429, 'too often'],
    [401, 'sign-in'],
  ])('ends at a status %i, which no further call would change', async (status, word) => {
    const { run, asked, options } = stand(() => answered(status));
    await run.start({ ...options, aim: 'wanted' });
    expect(asked).toHaveLength(1);
    expect(run.state.ended).toContain(word);
  });

  it('ends after five calls in a row without an answer', async () => {
    const { run, asked, options } = stand(() => ({ ok: false, problem: 'refused', message: 'No connection.' }));
    await run.start({ ...options, aim: 'wanted' });
    expect(asked).toHaveLength(5);
    expect(run.state.ended).toContain('no answer');
  });
});
