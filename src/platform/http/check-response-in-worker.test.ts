import { Worker as NodeWorker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { checkNotificationInWorker, checkResponseInWorker, type CheckWorker } from './check-response-in-worker';

/** A real thread that runs `source`, with the face of a browser's worker. */
function thread(source: string): { worker: CheckWorker; ended: Promise<number> } {
  const worker = new NodeWorker(source, { eval: true });
  const ended = new Promise<number>((resolve) => worker.on('exit', resolve));
  return {
    ended,
    worker: {
      postMessage: (message) => worker.postMessage(message),
      terminate: () => void worker.terminate(),
      addEventListener: (type: 'message' | 'error', listener: (event: never) => void) => {
        worker.on(type, (data: unknown) => Reflect.apply(listener, undefined, [{ data }]));
      },
    },
  };
}

const place = { path: '/a', method: 'get' };
const response = { status: 200, headers: [], body: new Uint8Array([1]) };
const definition = { paths: { '/a': { get: {} }, '/b': { get: {} } }, definitions: { A: {} } };
const echo = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (message) => parentPort.postMessage(`;

test('hands over only what the check can reach, gives back the verdict, and ends the worker', async () => {
  const { worker, ended } = thread(`${echo} { outcome: 'matches', response: '200', summary: JSON.stringify(message.definition), findings: [] }))`);
  const verdict = await checkResponseInWorker(definition, place, response, () => worker);
  expect(JSON.parse(verdict.summary)).toEqual({ definitions: { A: {} }, paths: { '/a': { get: {} } } });
  await ended;
});

test('a check that never comes to an end is ended after three seconds, and said', async () => {
  const { worker, ended } = thread(`/^(a+)+$/.test('a'.repeat(60) + '!')`);
  const started = performance.now();
  const verdict = await checkResponseInWorker(definition, place, response, () => worker);
  expect(verdict).toMatchObject({ outcome: 'not-checked', findings: [{ kind: 'incomplete' }] });
  expect(verdict.summary).toContain('more than three seconds');
  expect(performance.now() - started).toBeLessThan(5000);
  await ended;
});

test('a worker that breaks gives a verdict too', async () => {
  const { worker } = thread(`throw new Error('broken')`);
  expect(await checkResponseInWorker(definition, place, response, () => worker)).toMatchObject({ outcome: 'not-checked' });
});

test('a notification is checked in the same way', async () => {
  const { worker, ended } = thread(`${echo} { outcome: 'matches', response: undefined, summary: JSON.stringify(Object.keys(message)), findings: [] }))`);
  const verdict = await checkNotificationInWorker(definition, place, { headers: [], body: new Uint8Array([1]) }, () => worker);
  expect(JSON.parse(verdict.summary)).toEqual(['definition', 'place', 'notification']);
  await ended;
});
