import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isHeaderName, isHeaderValue, isTransportHeader } from '../core/requests/header-names';
import { CallFailure, failure, placeOf, problemOf } from './call-problem';
import { forbiddenAddress, isLoopback } from './forbidden-address';

/** One HTTP exchange to make; `body` null sends none. */
export interface Outbound {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}

/** What every connection is measured by. */
export interface Guard {
  readonly lookup: LookupFunction;
  /** The port that the relay itself listens on. */
  readonly ownPort: number | undefined;
  /** Certificates of the authorities to trust, instead of those that Node knows. */
  readonly authorities?: string | undefined;
}

export interface Forwarded {
  readonly response: IncomingMessage;
  /** The addresses the call was redirected to; the last one answered. */
  readonly redirects: readonly string[];
  /** What following them changed, one sentence each. */
  readonly notes: readonly string[];
  /** The address that answered. */
  readonly url: URL;
}

const MOST_REDIRECTS = 5;

/** What may follow a redirect to another origin. Everything else may be a key, whatever its name. */
const harmlessHeaders: ReadonlySet<string> = new Set(['accept', 'accept-encoding', 'accept-language', 'content-type', 'user-agent']);

/** Why a call is not made, or undefined: only http and https, no sign-in inside the URL, whole and harmless headers. */
function callRefusal(call: Outbound): string | undefined {
  const { protocol, username, password, hostname } = call.url;
  if (protocol !== 'http:' && protocol !== 'https:') return `The relay calls http and https addresses, not ${protocol}`.concat(protocol.endsWith('.') ? '' : '.');
  if (username !== '' || password !== '') return 'The relay does not send a user name or password inside an address: use the connection.';
  if (hostname === '') return 'The address has no host.';
  if (!/^[A-Za-z]{1,20}$/.test(call.method) || ['CONNECT', 'TRACE', 'TRACK'].includes(call.method.toUpperCase())) return `The relay does not send the method ${call.method}.`;
  for (const [name, value] of call.headers) {
    if (!isHeaderName(name)) return `${JSON.stringify(name)} is no header name.`;
    if (isTransportHeader(name)) return `The header ${name} belongs to the connection, the relay writes it itself.`;
    if (!isHeaderValue(value)) return `The header ${name} has characters that no header may hold.`;
  }
  return undefined;
}

/** Why no connection is made to an address, or undefined. */
function addressRefusal(address: string, port: number, guard: Guard): string | undefined {
  const reason = forbiddenAddress(address);
  if (reason !== undefined) return `The relay does not call ${address}: it is ${reason}.`;
  return port === guard.ownPort && isLoopback(address) ? 'The relay does not call itself.' : undefined;
}

const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** A lookup whose answers are checked before they are connected to: there is no second lookup that could say otherwise. */
function guardedLookup(url: URL, guard: Guard): LookupFunction {
  return (hostname, options, callback) => {
    guard.lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '', 0);
      const addresses = typeof found === 'string' ? [{ address: found, family: family ?? isIP(found) }] : found;
      // One forbidden address among good ones is enough: the name is not to be trusted.
      const refusal = addresses.map(({ address }) => addressRefusal(address, portOf(url), guard)).find((reason) => reason !== undefined);
      const first = addresses[0];
      if (refusal !== undefined) return callback(failure('not-allowed', refusal), '', 0);
      if (!first) return callback(Object.assign(new Error('No address.'), { code: 'ENOTFOUND' }), '', 0);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function grouped(headers: Outbound['headers']): Record<string, string[]> {
  const groups = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of headers) {
    const group = groups.get(name.toLowerCase());
    if (group) group.values.push(value);
    else groups.set(name.toLowerCase(), { name, values: [value] });
  }
  return Object.fromEntries([...groups.values()].map(({ name, values }) => [name, values]));
}

function hasHeader(headers: Outbound['headers'], name: string): boolean {
  return headers.some(([each]) => each.toLowerCase() === name);
}

function exchange(call: Outbound, guard: Guard, signal: AbortSignal): Promise<IncomingMessage> {
  const { url } = call;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  const refusal = callRefusal(call) ?? (isIP(literal) === 0 ? undefined : addressRefusal(literal, portOf(url), guard));
  if (refusal !== undefined) return Promise.reject(failure('not-allowed', refusal));
  const headers = grouped(call.headers);
  if (!hasHeader(call.headers, 'user-agent')) headers['User-Agent'] = ['connector-wizard'];
  if (!hasHeader(call.headers, 'accept-encoding')) headers['Accept-Encoding'] = ['gzip, deflate, br'];
  // Always written by us, never left to a default, so that both ends agree where the body ends.
  if (call.body || /^(post|put|patch)$/i.test(call.method)) headers['Content-Length'] = [String(call.body?.length ?? 0)];
  const options: RequestOptions = { method: call.method.toUpperCase(), headers, agent: false, lookup: guardedLookup(url, guard), signal, ...(guard.authorities === undefined ? {} : { ca: guard.authorities }) };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
    request.on('response', resolve);
    request.on('error', reject);
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(failure('failed', `${url.host} switched to another protocol, such as WebSocket, which a connector cannot use: call an address that answers over HTTP.`));
    });
    // However the exchange ends, the call must end with it; after a response this changes nothing.
    request.on('close', () => reject(Object.assign(new Error('Closed.'), { code: 'ECONNRESET' })));
    request.end(call.body ?? undefined);
  });
}

interface Redirect {
  readonly next: Outbound;
  readonly notes: readonly string[];
}

/** The next exchange that a redirect asks for (as browsers follow it), or undefined when the answer is none. */
function redirected(call: Outbound, response: IncomingMessage): Redirect | undefined {
  const status = response.statusCode ?? 0;
  const location = response.headers.location;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, call.url)) throw failure('failed', `${call.url.host} redirects (${status}) to something that is no address: correct the header Location at the service.`);
  const url = new URL(location, call.url);
  url.hash = '';
  const becomesGet = (status === 303 && call.method !== 'HEAD') || ((status === 301 || status === 302) && call.method === 'POST');
  const isSameOrigin = url.origin === call.url.origin;
  const headers = call.headers.filter(([name]) => {
    const lower = name.toLowerCase();
    return (isSameOrigin || harmlessHeaders.has(lower)) && !(becomesGet && lower.startsWith('content-'));
  });
  const left = call.headers.filter(([name]) => !isSameOrigin && !harmlessHeaders.has(name.toLowerCase())).map(([name]) => name);
  const notes = [
    ...(becomesGet ? [`The redirect (${status}) turned ${call.method} into GET without a body: give the address that it leads to as the host, so that the call is made as it is meant.`] : []),
    ...(left.length > 0 ? [`The redirect leads to ${url.host}, another origin: ${left.join(', ')} ${left.length === 1 ? 'was' : 'were'} not sent there.`] : []),
  ];
  return { next: { method: becomesGet ? 'GET' : call.method, url, headers, body: becomesGet ? null : call.body }, notes };
}

/** An address without what may be a secret: its query. */
const bare = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname}`;

/**
 * Makes a call and follows up to five redirects; every step is checked like the first, and nothing but harmless headers
 * goes to another origin. Resolves with the response whose body is still to be read; rejects with a `CallFailure`.
 */
export async function forward(call: Outbound, guard: Guard, signal: AbortSignal): Promise<Forwarded> {
  const steps: URL[] = [];
  const notes: string[] = [];
  let current = call;
  for (;;) {
    const { url } = current;
    try {
      const response = await exchange(current, guard, signal);
      const redirect = redirected(current, response);
      if (!redirect) return { response, redirects: steps.map(({ href }) => href), notes, url };
      response.destroy();
      if (steps.length === MOST_REDIRECTS) {
        const way = [call.url, ...steps, redirect.next.url].map(bare);
        throw failure('failed', `The call was redirected more than ${MOST_REDIRECTS} times: ${way.join(' → ')}. Give the address that the service means, or end its loop.`);
      }
      steps.push(redirect.next.url);
      notes.push(...redirect.notes);
      current = redirect.next;
    } catch (error) {
      const found = problemOf(signal.aborted ? signal.reason : error, placeOf(url));
      throw new CallFailure(steps.length === 0 || signal.aborted ? found : { ...found, message: `${call.url.host} redirected the call to ${bare(url)}. ${found.message}` });
    }
  }
}
