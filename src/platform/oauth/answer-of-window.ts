import type { Cancellation } from '../../core/ports/http';
import type { SignInProgress } from '../../core/ports/oauth';
import { onSignInAnswer } from './answer-channel';

/** The part of a window that a sign-in needs. */
export interface SignInWindow {
  readonly closed: boolean;
  close(): void;
}

export interface AnswerOptions {
  /** True for the parameters that answer the request of this sign-in. */
  readonly isAnswer: (parameters: URLSearchParams) => boolean;
  readonly signal: Cancellation;
  readonly onProgress: (progress: SignInProgress) => void;
}

/** How often a window is looked after, and how long its last words may be under way. */
const glance = 500;

/**
 * Waits for the answer to a sign-in that goes on in a window; undefined when the person called it off. A window that is
 * gone does not end the waiting: one that a service cut off looks the same, and its answer comes all the same.
 */
export function answerOfWindow(opened: SignInWindow, { isAnswer, signal, onProgress }: AnswerOptions): Promise<URLSearchParams | undefined> {
  return new Promise((resolve) => {
    let glancesAtNothing = 0;
    const end = (parameters: URLSearchParams | undefined): void => {
      stop();
      clearInterval(timer);
      signal.removeEventListener('abort', callOff);
      resolve(parameters);
    };
    const callOff = (): void => {
      opened.close();
      end(undefined);
    };
    const stop = onSignInAnswer(({ parameters, take }) => {
      if (!isAnswer(parameters)) {
        onProgress('foreign-answer');
        return;
      }
      take();
      // The message that it was taken is still to go out.
      setTimeout(() => end(parameters), 0);
    });
    const timer = setInterval(() => {
      if (!opened.closed) return;
      glancesAtNothing++;
      if (glancesAtNothing === 2) onProgress('window-gone');
    }, glance);
    signal.addEventListener('abort', callOff);
    if (signal.aborted) callOff();
  });
}
