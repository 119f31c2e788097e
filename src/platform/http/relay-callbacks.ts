import { callbackMediaType, callbackPaths, callbackPrefix, openedCallback, waitAnswer, type CallbackQuestion, type WaitAnswer } from '../../core/ports/callback-protocol';
import type { Arrival, Arrivals, Callback, Callbacks, OpenedCallback } from '../../core/ports/callbacks';
import { jsonOf, relayTokenHeader } from '../../core/ports/relay-protocol';
import { ownBytes } from './read-body';
import { fetchRelayToken } from './relay-transport';

const missing = 'There is no local relay here, and nothing else on this machine can take notifications. Start the wizard with npm start and open the address it prints.';
const gone = 'The address is closed: its time is over, or the server of this page was started anew. Start again for a new one.';

const arrivalOf = ({ body, ...rest }: WaitAnswer['arrivals'][number]): Arrival => ({ ...rest, body: Uint8Array.from(atob(body), (character) => character.charCodeAt(0)) });

/** A question to the relay; undefined when it did not get there. */
async function ask(base: string, relayToken: string, path: string, question: CallbackQuestion | Record<string, never>): Promise<Response | undefined> {
  try {
    return await fetch(base + path, {
      method: 'POST',
      headers: { [relayTokenHeader]: relayToken, 'Content-Type': callbackMediaType },
      body: JSON.stringify(question),
      credentials: 'omit',
      cache: 'no-store',
    });
  } catch {
    return undefined;
  }
}

const contentOf = async (response: Response): Promise<unknown> => jsonOf(new Uint8Array(await response.arrayBuffer()));

function callbackOf(base: string, address: string, relayToken: string, token: string, endsAt: number): Callback {
  let after = 0;
  const next = async (): Promise<Arrivals> => {
    const question = { token, after };
    // A question that broke off, as when the machine slept, is asked once more: what came is still there.
    const response = (await ask(base, relayToken, callbackPaths.wait, question)) ?? (await ask(base, relayToken, callbackPaths.wait, question));
    const answer = response?.ok ? waitAnswer.safeParse(await contentOf(response)) : undefined;
    if (!answer?.success) return { ok: false, message: gone };
    const { arrivals, refused, ended } = answer.data;
    after = arrivals.at(-1)?.id ?? after;
    // What came before the end is told first; the next question hears of the end.
    return ended === undefined || arrivals.length > 0 ? { ok: true, arrivals: arrivals.map(arrivalOf), refused } : { ok: false, message: ended };
  };
  return {
    address,
    token,
    endsAt,
    next,
    answerHandshakes: async (answer) => void (await ask(base, relayToken, callbackPaths.handshakes, { token, answer })),
    sendSample: async (body) => {
      try {
        const { status } = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ownBytes(body), credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
        return status;
      } catch {
        return undefined;
      }
    },
    close: async () => void (await ask(base, relayToken, callbackPaths.close, { token })),
  };
}

/** Callback addresses of the relay that serves this page (`base` is its address; empty is our own). */
export function relayCallbacks(base = ''): Callbacks {
  const open = async (): Promise<OpenedCallback> => {
    const relayToken = await fetchRelayToken(base);
    if (relayToken === undefined) return { ok: false, message: missing };
    const response = await ask(base, relayToken, callbackPaths.open, {});
    if (response?.status === 429) return { ok: false, message: `${await response.text()} Stop another rehearsal first.` };
    const opened = response?.ok ? openedCallback.safeParse(await contentOf(response)) : undefined;
    if (!opened?.success) return { ok: false, message: missing };
    const { token, endsAt } = opened.data;
    return { ok: true, callback: callbackOf(base, `${base === '' ? location.origin : base}${callbackPrefix}${token}`, relayToken, token, endsAt) };
  };
  return { open };
}
