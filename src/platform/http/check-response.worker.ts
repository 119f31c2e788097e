import type { JsonObject } from '../../core/base/json';
import { checkNotification, type CheckedNotification } from '../../core/requests/check-notification';
import { checkResponse, type CheckedResponse } from '../../core/requests/check-response';
import type { OperationPlace } from '../../core/requests/operation-inputs';

/** What the page sends into the worker: an answer, or a notification of a webhook, with what describes it. */
export type CheckMessage = { readonly definition: JsonObject; readonly place: OperationPlace } & ({ readonly response: CheckedResponse } | { readonly notification: CheckedNotification });

/** Checks what a service sent away from the page: patterns come from the definition, and a hostile one can run for ever. */
addEventListener('message', ({ data }: MessageEvent<CheckMessage>) => {
  const { definition, place } = data;
  postMessage('response' in data ? checkResponse(definition, place, data.response) : checkNotification(definition, place, data.notification));
});
