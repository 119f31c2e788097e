import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { relayTokenHeader } from '../core/ports/relay-protocol';
import { isLoopback } from './forbidden-address';

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The names under which our own page is opened: loopback names with the port that this very request came in on. */
function ownHosts(request: IncomingMessage): readonly string[] {
  const port = request.socket.localPort;
  const isTls = request.socket instanceof TLSSocket;
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return [...names.map((name) => `${name}:${port}`), ...(port === (isTls ? 443 : 80) ? names : [])];
}

/**
 * Why a request is not from our own page on this machine, or undefined when it is: both ends on loopback, `Host` a
 * loopback name with our port (a rebound foreign name is none), `Origin` the same as `Host`, `Sec-Fetch-Site`
 * same-origin. A request with neither of the last two comes from no page and is refused as well.
 */
export function callerRefusal(request: IncomingMessage): string | undefined {
  const { socket, headers } = request;
  if (!isLoopback(socket.localAddress) || !isLoopback(socket.remoteAddress)) return 'The relay answers on loopback only.';
  const host = headers.host?.toLowerCase();
  if (host === undefined || !ownHosts(request).includes(host)) return 'The relay answers under its own name only.';
  const origin = one(headers.origin);
  const site = one(headers['sec-fetch-site']);
  const scheme = socket instanceof TLSSocket ? 'https' : 'http';
  if (origin !== undefined && origin.toLowerCase() !== `${scheme}://${host}`) return 'The relay answers its own page only.';
  if (site !== undefined && site !== 'same-origin') return 'The relay answers its own page only.';
  return origin === undefined && site === undefined ? 'The relay answers its own page only.' : undefined;
}

/** True when the request carries the token of this server start. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  return sameText(one(request.headers[relayTokenHeader]) ?? '', token);
}
