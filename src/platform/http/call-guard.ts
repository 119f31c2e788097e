import type { Cancellation, HttpRequest, HttpResult } from '../../core/ports/http';
import { timedOutWords, tooLargeWords, type AnswerProgress } from '../../core/ports/stopped-words';
import type { CallLimits } from './limits';

/** Why a call was stopped from this side. */
export type StopReason = 'timed-out' | 'cancelled' | 'too-large';

/** One call's clock and its way out: the signal ends the fetch, the reason says why. */
export interface CallGuard {
  readonly signal: AbortSignal;
  readonly stopped: () => StopReason | undefined;
  readonly stop: (reason: StopReason) => void;
  /** To be called once the call is over. */
  readonly done: () => void;
}

/** Starts the clock of a call; the person's signal stops it as well. */
export function guardCall(timeoutMs: number, cancellation: Cancellation | undefined): CallGuard {
  const controller = new AbortController();
  let reason: StopReason | undefined;
  const stop = (why: StopReason): void => {
    reason ??= why;
    controller.abort();
  };
  const cancel = (): void => stop('cancelled');
  const timer = setTimeout(() => stop('timed-out'), timeoutMs);
  if (cancellation?.aborted === true) cancel();
  cancellation?.addEventListener('abort', cancel);
  return {
    signal: controller.signal,
    stopped: () => reason,
    stop,
    done: () => {
      clearTimeout(timer);
      cancellation?.removeEventListener('abort', cancel);
    },
  };
}

/** The host of a call, for words about it. */
export const hostOf = ({ url }: HttpRequest): string => (URL.canParse(url) ? new URL(url).host : 'the service');

/** The result of a call that was stopped from this side; `answer` is how far its answer had come. */
export function stoppedResult(reason: StopReason, request: HttpRequest, { timeoutMs, maxBytes }: CallLimits, answer?: AnswerProgress): HttpResult {
  switch (reason) {
    case 'timed-out':
      return { ok: false, problem: 'timed-out', message: timedOutWords(hostOf(request), timeoutMs, answer) };
    case 'too-large':
      return { ok: false, problem: 'too-large', message: tooLargeWords(hostOf(request), maxBytes) };
    case 'cancelled':
      return { ok: false, problem: 'cancelled', message: 'You cancelled the call.' };
  }
}
