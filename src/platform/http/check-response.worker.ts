import type { JsonObject } from '../../core/base/json';
import { checkResponse, type CheckedResponse } from '../../core/requests/check-response';
import type { OperationPlace } from '../../core/requests/operation-inputs';

/** What the page sends into the worker. */
export interface CheckMessage {
  readonly definition: JsonObject;
  readonly place: OperationPlace;
  readonly response: CheckedResponse;
}

/** Checks a response away from the page: patterns come from the definition, and a hostile one can run for ever. */
addEventListener('message', ({ data }: MessageEvent<CheckMessage>) => {
  postMessage(checkResponse(data.definition, data.place, data.response));
});
