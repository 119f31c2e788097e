/**
 * Headers that belong to the connection and not to the request: the sender's HTTP library writes them itself. To let a
 * page choose them would allow request smuggling (two readings of where a body ends) or lying about the host.
 */
const transportHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** True for a header that a test call never sets by itself, whatever the case of its letters. */
export function isTransportHeader(name: string): boolean {
  return transportHeaders.has(name.toLowerCase());
}

/** True when `name` is a token (RFC 9110, 5.6.2). */
export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name);
}

/** True when `value` can go over the wire as it is: no control characters but tab, and nothing beyond Latin-1. */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
