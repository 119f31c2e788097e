import { z } from 'zod';

/** The name that the page at the redirect URL (public/oauth-callback.js) uses too. */
export const answerChannelName = 'connector-wizard-oauth';

/** What that page says when a service sent a person back to it. */
const answerMessage = z.object({ kind: z.literal('answer'), id: z.string().max(100), parameters: z.string().max(65_536) });

export interface SignInAnswer {
  readonly parameters: URLSearchParams;
  /** Tells the page that its answer was taken, so that it closes. */
  readonly take: () => void;
}

/**
 * Listens to answers of sign-ins. A broadcast channel reaches pages of this origin alone, and reaches them also when the
 * service cuts its window off from the page that opened it (Cross-Origin-Opener-Policy). Gives a way to stop.
 */
export function onSignInAnswer(listener: (answer: SignInAnswer) => void): () => void {
  const channel = new BroadcastChannel(answerChannelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = answerMessage.safeParse(data);
    if (!message.success) return;
    const { id, parameters } = message.data;
    listener({ parameters: new URLSearchParams(parameters), take: () => channel.postMessage({ kind: 'taken', id }) });
  });
  return () => channel.close();
}
