import type { CallRoute, HttpRequest, HttpTransport, TestCall } from '../../core/ports/http';

/** The two ways of a call and which to take: `auto` goes directly and, when that is blocked, through the relay. */
export interface TestCallOptions {
  readonly direct: HttpTransport;
  readonly relay: HttpTransport;
  readonly prefer: 'auto' | CallRoute;
  readonly send: Parameters<HttpTransport['send']>[1];
}

function isMixedContent(url: string, page: string): boolean {
  return page === 'https:' && url.startsWith('http:');
}

/**
 * Sends a test call. A call that the browser blocks is sent again through the relay, which also finds out why it was
 * blocked. A request that changes something may so reach the service twice only if the service took the first one without
 * CORS headers, which the browser sends without asking only for plain forms and texts: those go to the relay at once.
 */
export async function sendTestCall(request: HttpRequest, options: TestCallOptions): Promise<TestCall> {
  const { direct, relay, prefer, send } = options;
  if (prefer === 'direct') return { result: await direct.send(request, send), route: 'direct', story: ['Called directly from this page.'] };
  if (prefer === 'relay') return { result: await relay.send(request, send), route: 'relay', story: ['Sent through the local relay, as chosen.'] };
  if (skipsPreflight(request) && isUnsafe(request)) {
    const first = await relay.send(request, send);
    if (first.ok || first.problem !== 'relay-missing') {
      const why = 'A browser sends such a request before it asks the service, so that a blocked call could be made twice; sent through the local relay at once.';
      return { result: first, route: 'relay', story: [why] };
    }
    return { result: await direct.send(request, send), route: 'direct', story: ['There is no local relay here; called directly from this page.'] };
  }
  const first = await direct.send(request, send);
  if (first.ok) return { result: first, route: 'direct', story: ['Called directly from this page.'] };
  if (first.problem !== 'blocked') return { result: first, route: 'direct', story: ['Called directly from this page.', first.message] };
  const second = await relay.send(request, send);
  if (second.ok) return { result: second, route: 'relay', story: [whyBlocked(request)] };
  if (second.problem === 'relay-missing') return { result: first, route: 'direct', story: [first.message, second.message] };
  return {
    result: second,
    route: 'relay',
    story: ['The browser did not let the call through, so it was sent through the local relay as well, which says why.', second.message],
  };
}

function whyBlocked(request: HttpRequest): string {
  const page = typeof location === 'undefined' ? '' : location.protocol;
  return isMixedContent(request.url, page)
    ? 'The browser does not call an http address from an https page; sent through the local relay.'
    : 'The service does not allow calls from a browser page (no CORS headers); sent through the local relay.';
}

const isUnsafe = ({ method }: HttpRequest): boolean => !/^(get|head|options)$/i.test(method);

/** True for a request that a browser sends to another origin without a preflight (Fetch standard, CORS-safelisted). */
function skipsPreflight({ method, headers }: HttpRequest): boolean {
  if (!/^(get|head|post)$/i.test(method)) return false;
  return headers.every(([name, value]) => {
    const lower = name.toLowerCase();
    if (lower === 'content-type') return /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(;|$)/i.test(value);
    return lower === 'accept' || lower === 'accept-language' || lower === 'content-language';
  });
}
