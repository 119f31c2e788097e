import type { HttpRequest, HttpResult, HttpTransport } from '../../core/ports/http';
import {
  frameKinds,
  frameReader,
  jsonOf,
  packCall,
  relayAnswerEnd,
  relayAnswerHead,
  relayMediaType,
  relayPaths,
  relayProblem,
  relayToken,
  relayTokenHeader,
  type RelayAnswerEnd,
  type RelayAnswerHead,
  type RelayCallHead,
} from '../../core/ports/relay-protocol';
import { guardCall, stoppedResult, type CallGuard } from './call-guard';
import { joined } from './read-body';

const missing: HttpResult = {
  ok: false,
  problem: 'relay-missing',
  message: 'There is no local relay here. Start the wizard with npm start and open the address it prints; or allow this page in the CORS settings of the service.',
};

const broken: HttpResult = { ok: false, problem: 'failed', message: 'The local relay ended the call without an answer: is npm start still running?' };

type Options = Parameters<HttpTransport['send']>[1];

/** The relay's token, which several calls may wait for: so no single call's cancellation ends it. Undefined where there is no relay. */
export async function fetchRelayToken(base: string): Promise<string | undefined> {
  try {
    const response = await fetch(base + relayPaths.token, { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(5000) });
    if (!response.ok) return undefined;
    const answer = relayToken.safeParse(jsonOf(new Uint8Array(await response.arrayBuffer())));
    return answer.success ? answer.data.token : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the frames of an answer up to its end or problem. */
async function readAnswer(body: ReadableStream<Uint8Array>, options: Options, guard: CallGuard): Promise<HttpResult> {
  const next = frameReader(16 * 1024 * 1024);
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let sum = 0;
  let head: RelayAnswerHead | undefined;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return broken;
    for (const { kind, payload } of next(value)) {
      if (kind === frameKinds.data) {
        sum += payload.length;
        if (sum > options.maxBytes) guard.stop('too-large');
        pieces.push(payload);
        continue;
      }
      const content = jsonOf(payload);
      if (kind === frameKinds.head) head = relayAnswerHead.parse(content);
      else if (kind === frameKinds.problem) return { ok: false, ...relayProblem.parse(content) };
      else if (kind === frameKinds.end && head) return answerOf(head, relayAnswerEnd.parse(content), joined(pieces));
    }
  }
}

function answerOf(head: RelayAnswerHead, end: RelayAnswerEnd, body: Uint8Array): HttpResult {
  return { ok: true, response: { ...head, ...end, body } };
}

/**
 * Calls through the relay that serves this page (`base` is its address; empty is our own). The token is fetched once and
 * again when the server was started anew in between; a page served without a relay gets `relay-missing`.
 */
export function relayTransport(base = ''): HttpTransport {
  let token: Promise<string | undefined> | undefined;

  const post = (request: HttpRequest, options: Options, carried: string, signal: AbortSignal): Promise<Response> => {
    const head: RelayCallHead = {
      method: request.method,
      url: request.url,
      headers: request.headers.map(([name, value]): [string, string] => [name, value]),
      hasBody: request.body !== null,
      timeoutMs: Math.max(1, Math.round(options.timeoutMs)),
      maxBytes: options.maxBytes,
    };
    return fetch(base + relayPaths.call, {
      method: 'POST',
      headers: { [relayTokenHeader]: carried, 'Content-Type': relayMediaType },
      body: packCall(head, request.body),
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
  };

  const send = async (request: HttpRequest, options: Options, guard: CallGuard, isSecondTry: boolean): Promise<HttpResult> => {
    token ??= fetchRelayToken(base);
    const carried = await token;
    if (carried === undefined) {
      token = undefined;
      const reason = guard.stopped();
      return reason === undefined ? missing : stoppedResult(reason, request, options);
    }
    const response = await post(request, options, carried, guard.signal);
    if (response.status === 403 && !isSecondTry) {
      token = undefined;
      return send(request, options, guard, true);
    }
    if (response.status === 404 || response.status === 405) return missing;
    if (response.status !== 200 || !response.body) {
      return { ok: false, problem: 'failed', message: `The local relay refused the call: ${(await response.text()).slice(0, 300)}` };
    }
    return readAnswer(response.body, options, guard);
  };

  return {
    name: 'relay',
    async send(request, options) {
      // The relay keeps the time itself and says more about it; this clock is for a relay that hangs.
      const guard = guardCall(options.timeoutMs + 2000, options.signal);
      try {
        return await send(request, options, guard, false);
      } catch {
        const reason = guard.stopped();
        return reason === undefined ? broken : stoppedResult(reason, request, options);
      } finally {
        guard.done();
      }
    },
  };
}
