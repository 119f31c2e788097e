import { objectOf, type JsonObject } from '../../core/base/json';
import type { CheckedNotification } from '../../core/requests/check-notification';
import type { CheckedResponse, Verdict } from '../../core/requests/check-response';
import type { OperationPlace } from '../../core/requests/operation-inputs';
import type { CheckMessage } from './check-response.worker';

/** Longer than any honest schema takes by far. */
const LONGEST_CHECK_MS = 3000;

/** The part of a Worker that this needs. */
export interface CheckWorker {
  postMessage(message: CheckMessage): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Verdict }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

const startWorker = (): CheckWorker => new Worker(new URL('./check-response.worker.ts', import.meta.url), { type: 'module' });

/** The part of a definition that a check of one operation can reach: the copy into the worker costs by size. */
function reachable(definition: JsonObject, place: OperationPlace): JsonObject {
  const { paths: _paths, ...rest } = definition;
  const item = objectOf(objectOf(definition, 'paths'), place.path);
  return { ...rest, paths: item ? { [place.path]: item } : {} };
}

function unchecked(message: string): Verdict {
  return {
    outcome: 'not-checked',
    response: undefined,
    summary: message,
    findings: [{ severity: 'warning', kind: 'incomplete', path: undefined, message, keyword: undefined, at: undefined, count: 1 }],
  };
}

/** Runs one check in a worker of its own, which is ended after three seconds; the verdict then says so. Never rejects. */
function checkInWorker(message: CheckMessage, start: () => CheckWorker): Promise<Verdict> {
  return new Promise((resolve) => {
    const worker = start();
    const end = (verdict: Verdict): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(verdict);
    };
    const timer = setTimeout(
      () => end(unchecked('The check took more than three seconds and was ended. A pattern in the schema is the likely cause: patterns with repetitions inside repetitions can run for ever.')),
      LONGEST_CHECK_MS,
    );
    worker.addEventListener('message', ({ data }) => end(data));
    worker.addEventListener('error', () => end(unchecked('The answer could not be checked: the check itself failed.')));
    worker.postMessage(message);
  });
}

/** Compares a response with its description in a worker that is ended after three seconds. Never rejects. */
export function checkResponseInWorker(definition: JsonObject, place: OperationPlace, { status, headers, body }: CheckedResponse, start: () => CheckWorker = startWorker): Promise<Verdict> {
  return checkInWorker({ definition: reachable(definition, place), place, response: { status, headers, body } }, start);
}

/** Compares a webhook's notification with its description, in the same way. */
export function checkNotificationInWorker(definition: JsonObject, place: OperationPlace, { headers, body }: CheckedNotification, start: () => CheckWorker = startWorker): Promise<Verdict> {
  return checkInWorker({ definition: reachable(definition, place), place, notification: { headers, body } }, start);
}
