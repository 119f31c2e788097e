import type { CallRoute, HttpRequest, HttpResult, HttpTransport, TestCall } from '../../core/ports/http';
import { beyondBrowsers } from './direct-transport';
import { preflightAllows, preflightOf, skipsPreflight } from './preflight';

/** The two ways of a call and which to take: `auto` goes directly and, when that is blocked, through the relay. */
export interface TestCallOptions {
  readonly direct: HttpTransport;
  readonly relay: HttpTransport;
  readonly prefer: 'auto' | CallRoute;
  readonly send: Parameters<HttpTransport['send']>[1];
  /** The origin of this page, such as `http://localhost:4173`; the browser knows it. */
  readonly origin?: string;
  /** Origins of services that are known to let no page call them: added to and read here, kept by the caller. */
  readonly closed?: Set<string>;
}

const pageOrigin = (): string => (typeof location === 'undefined' ? '' : location.origin);

const directly = 'Called directly from this page.';
const stillNoCors = 'The service did not allow calls from a browser page before (no CORS headers), so this one was sent through the local relay at once.';
const noCors = 'The service does not allow calls from a browser page (no CORS headers); sent through the local relay.';
const brokeOff = 'The answer could not be read in the browser, so the local relay was asked, which says why.';
const toldWhy = 'The browser did not let the call through, so the local relay was asked, which says why.';
const perhapsDone: HttpResult = {
  ok: false,
  problem: 'blocked',
  message:
    'The browser withheld the answer: the service allows calls from browser pages, but sent this answer without CORS headers, as services often do with errors. The call may have been carried out, so it was not sent again. Choose the local relay to see the answer.',
};

const isUnsafe = ({ method }: HttpRequest): boolean => !/^(get|head|options)$/i.test(method);

const through = (result: HttpResult, ...story: readonly string[]): TestCall => ({ result, route: 'relay', story });

const isMissing = (result: HttpResult): boolean => !result.ok && result.problem === 'relay-missing';

/**
 * Sends a test call: directly, and again through the relay when the browser blocked it; the relay also finds out why. A
 * service that blocked pages is called through the relay from then on, so that no call is made twice for long. A call that changes something is never made twice: one that a browser sends without asking goes through the relay at once,
 * and one that it asks about goes there only when the service's answer to that question shows that it was not sent.
 */
export async function sendTestCall(request: HttpRequest, options: TestCallOptions): Promise<TestCall> {
  const { direct, relay, prefer, send, origin = pageOrigin(), closed = new Set<string>() } = options;
  const target = new URL(request.url).origin;
  if (prefer === 'direct') {
    const result = await direct.send(request, send);
    if (result.ok) closed.delete(target);
    return { result, route: 'direct', story: [directly] };
  }
  if (prefer === 'relay') return through(await relay.send(request, send), 'Sent through the local relay, as chosen.');
  const beyond = beyondBrowsers(request);
  if (beyond !== undefined) return through(await relay.send(request, send), beyond);
  if (isMixedContent(request.url, origin)) {
    return through(await relay.send(request, send), 'A browser does not call an http address from an https page; sent through the local relay.');
  }
  if (closed.has(target)) {
    const result = await relay.send(request, send);
    if (!isMissing(result)) return through(result, stillNoCors);
    closed.delete(target);
  }
  if (isUnsafe(request) && skipsPreflight(request) && target !== origin) {
    const first = await relay.send(request, send);
    if (isMissing(first)) return { result: await direct.send(request, send), route: 'direct', story: ['There is no local relay here.', directly] };
    return through(first, 'A browser sends such a call without asking the service first and may then withhold the answer; sent through the local relay at once, so that it is made only once.');
  }
  const first = await direct.send(request, send);
  if (first.ok) return { result: first, route: 'direct', story: [directly] };
  if (first.problem === 'failed' && !isUnsafe(request)) {
    const second = await relay.send(request, send);
    return isMissing(second) ? { result: first, route: 'direct', story: [directly] } : through(second, brokeOff);
  }
  if (first.problem !== 'blocked') return { result: first, route: 'direct', story: [directly] };
  const call = await afterBlocked(request, { ...options, origin }, first);
  if (call.route === 'relay' && call.result.ok) closed.add(target);
  return call;
}

async function afterBlocked(request: HttpRequest, { relay, send, origin }: TestCallOptions & { readonly origin: string }, blocked: HttpResult): Promise<TestCall> {
  if (isUnsafe(request)) {
    const probe = await relay.send(preflightOf(request, origin), send);
    if (!probe.ok) return isMissing(probe) ? { result: blocked, route: 'direct', story: [directly, probe.message] } : through(probe, toldWhy);
    if (preflightAllows(request, origin, probe.response)) return { result: perhapsDone, route: 'direct', story: [directly] };
  }
  const second = await relay.send(request, send);
  if (second.ok) return through(second, noCors);
  if (isMissing(second)) return { result: blocked, route: 'direct', story: [directly, second.message] };
  return through(second, toldWhy);
}

const isMixedContent = (url: string, origin: string): boolean =>
  origin.startsWith('https:') && url.startsWith('http:') && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/i.test(url);
