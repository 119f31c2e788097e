import type { Cancellation, HttpResult } from '../../core/ports/http';

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

/** The result of a call that was stopped from this side. */
export function stoppedResult(reason: StopReason, timeoutMs: number, maxBytes: number): HttpResult {
  switch (reason) {
    case 'timed-out':
      return { ok: false, problem: 'timed-out', message: `No complete answer came within ${timeoutMs / 1000} seconds.` };
    case 'too-large':
      return { ok: false, problem: 'too-large', message: `The answer is larger than the limit of ${maxBytes} bytes: the call was stopped.` };
    case 'cancelled':
      return { ok: false, problem: 'cancelled', message: 'You cancelled the call.' };
  }
}
