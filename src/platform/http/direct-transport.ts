import type { HttpRequest, HttpResult, HttpTransport } from '../../core/ports/http';
import { brokenOffWords, type AnswerProgress } from '../../core/ports/stopped-words';
import { guardCall, hostOf, stoppedResult } from './call-guard';
import { ownBytes, readBody } from './read-body';

const blockedMessage =
  'The browser did not let the call through. It does not say whether the service refuses calls from browser pages (no CORS headers) or cannot be reached at all; the local relay can tell.';

/** Headers that a page may not set (Fetch standard, forbidden request-headers); fetch would drop them without a word. */
const notSettable = /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

/** What a browser cannot send at all, as a sentence; undefined when it can send the request. */
export function beyondBrowsers(request: HttpRequest): string | undefined {
  const header = request.headers.find(([name]) => notSettable.test(name));
  if (header) return `A browser page cannot set the header ${header[0]}; the local relay can.`;
  if (request.body && /^(get|head)$/i.test(request.method)) return `A browser page cannot send a body with ${request.method}; the local relay can.`;
  if (/^(connect|trace|track)$/i.test(request.method)) return `A browser page cannot send ${request.method}.`;
  return undefined;
}

/**
 * Calls a service straight from the page: without cookies, referrer or cache. What the browser does not let through is
 * `blocked`; an answer that broke off or cannot be decompressed is `failed`. Only headers that the service exposes can be
 * seen, and of redirects only the last address.
 */
export const directTransport: HttpTransport = {
  name: 'direct',
  async send(request, options): Promise<HttpResult> {
    const beyond = beyondBrowsers(request);
    if (beyond !== undefined) return { ok: false, problem: 'blocked', message: beyond };
    const guard = guardCall(options.timeoutMs, options.signal);
    const started = performance.now();
    let answer: AnswerProgress | undefined;
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.map(([name, value]): [string, string] => [name, value]),
        body: request.body ? ownBytes(request.body) : null,
        credentials: 'omit',
        redirect: 'follow',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: guard.signal,
      });
      const { status } = response;
      answer = { status, bytes: 0 };
      const body = await readBody(response.body, options.maxBytes, (bytes) => {
        answer = { status, bytes };
      });
      if (!body) return stoppedResult('too-large', request, options);
      return {
        ok: true,
        response: {
          status,
          statusText: response.statusText,
          headers: [...response.headers],
          body,
          milliseconds: performance.now() - started,
          redirects: response.redirected ? [response.url] : [],
        },
      };
    } catch (error) {
      const reason = guard.stopped();
      if (reason !== undefined) return stoppedResult(reason, request, options, answer);
      if (answer) return { ok: false, problem: 'failed', message: `${brokenOffWords(hostOf(request), answer)} A browser says the same of a compressed body that is damaged.` };
      if (error instanceof TypeError) return { ok: false, problem: 'blocked', message: blockedMessage };
      return { ok: false, problem: 'failed', message: `The call failed: ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      guard.done();
    }
  },
};
