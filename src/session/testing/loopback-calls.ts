/** The page's real way out, for tests: a relay on loopback beside it, the page's own transports, and checks in the same thread. */
import { createServer } from 'node:http';
import { vi } from 'vitest';
import type { Callbacks } from '../../core/ports/callbacks';
import { checkNotification } from '../../core/requests/check-notification';
import { checkResponse } from '../../core/requests/check-response';
import { directTransport } from '../../platform/http/direct-transport';
import { relayCallbacks } from '../../platform/http/relay-callbacks';
import { relayTransport } from '../../platform/http/relay-transport';
import { sendTestCall } from '../../platform/http/send-test-call';
import { createRelay, type RelayOptions } from '../../relay/relay-handler';
import { listen } from '../../relay/testing/relay-stand';
import type { NotificationCaller } from '../test-caller';

const realFetch = fetch;

export interface LoopbackCalls {
  readonly calls: NotificationCaller;
  readonly callbacks: Callbacks;
}

/** Starts a relay and gives what the app would hand to a session; `stopAll` of the relay's stand and `vi.unstubAllGlobals` end it. */
export async function loopbackCalls(options: RelayOptions & { readonly withoutRelay?: boolean } = {}): Promise<LoopbackCalls> {
  const { handle } = createRelay(options);
  const base = `http://127.0.0.1:${await listen(createServer((request, response) => (options.withoutRelay ? response.writeHead(404).end() : handle(request, response, () => response.writeHead(404).end()))))}`;
  // A browser writes Origin to its own server; Node does not.
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) =>
    realFetch(url, url.startsWith(base) ? { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), origin: base } } : init),
  );
  const relay = relayTransport(base);
  return {
    callbacks: relayCallbacks(base),
    calls: {
      send: (request, prefer, signal, timeoutMs = 10_000) => sendTestCall(request, { direct: directTransport, relay, prefer, send: { timeoutMs, maxBytes: 1_000_000, signal }, origin: base }),
      check: async (definition, place, response) => checkResponse(definition, place, response),
      checkNotification: async (definition, place, notification) => checkNotification(definition, place, notification),
    },
  };
}

/** Resolves as soon as `isTrue` holds, asked at each change that `subscribe` tells of. */
export function until(subscribe: (listener: () => void) => () => void, isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isTrue()) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}
