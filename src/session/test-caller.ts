import type { JsonObject } from '../core/base/json';
import type { Cancellation, CallRoute, HttpRequest, TestCall } from '../core/ports/http';
import type { CheckedNotification } from '../core/requests/check-notification';
import type { CheckedResponse, Verdict } from '../core/requests/check-response';
import type { OperationPlace } from '../core/requests/operation-inputs';

/** Calls the real service, and compares what it answers with its description where a hostile schema cannot stop the page. */
export interface TestCaller {
  /** `timeoutMs` is at most what the platform itself waits; without it, just that. */
  send(request: HttpRequest, prefer: 'auto' | CallRoute, signal: Cancellation, timeoutMs?: number): Promise<TestCall>;
  check(definition: JsonObject, place: OperationPlace, response: CheckedResponse): Promise<Verdict>;
}

/** The same, for what a service sends to a callback address. */
export interface NotificationCaller extends TestCaller {
  checkNotification(definition: JsonObject, place: OperationPlace, notification: CheckedNotification): Promise<Verdict>;
}
