import type { TestCaller } from './test-caller';

/** Why a call is better not made by the page itself. */
const relayReasons = {
  headers: 'Sent through the local relay, which sees every header of the answer; a browser hides most of them.',
  secretInAddress: 'Sent through the local relay: the address holds a secret, and a browser writes the addresses of calls that fail into its console.',
} as const;

/**
 * A caller that asks the relay first when the way is left open: a page sees headers such as Location only when a service
 * exposes them. Where there is no relay, nothing was sent, and the call goes the usual way.
 */
export function relayFirst(calls: TestCaller, reason: keyof typeof relayReasons = 'headers'): TestCaller {
  return {
    check: (definition, place, response) => calls.check(definition, place, response),
    async send(request, prefer, signal, timeoutMs) {
      if (prefer !== 'auto') return calls.send(request, prefer, signal, timeoutMs);
      const first = await calls.send(request, 'relay', signal, timeoutMs);
      if (!first.result.ok && first.result.problem === 'relay-missing') return calls.send(request, 'auto', signal, timeoutMs);
      return { ...first, story: [relayReasons[reason]] };
    },
  };
}
