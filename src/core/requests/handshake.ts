import { arrayOf, isArray, member, objectOf, textOf, type Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { isHeaderValue } from './header-names';

/** A request to a callback address, as far as a handshake shows in it. */
export interface Asked {
  readonly method: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** What a service asks before it believes in an address, and the answer that it waits for; undefined when none can be given here. */
export interface Handshake {
  /** Where the question stands, in words: `the query parameter validationToken`. */
  readonly where: string;
  readonly answer: { readonly contentType: string; readonly body: string; readonly headers: readonly (readonly [string, string])[] } | undefined;
}

/** Longer than any honest challenge: what is longer is not sent back. */
const longest = 2000;

const valueOf = (headers: Asked['headers'], wanted: string): string | undefined => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

function jsonIn(body: Uint8Array): Json | undefined {
  if (body.length === 0 || body.length > 64 * 1024) return undefined;
  try {
    const read = readJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}

const plain = (text: string): Handshake['answer'] => (text.length > longest ? undefined : { contentType: 'text/plain; charset=utf-8', body: text, headers: [] });
const json = (name: string, text: string): Handshake['answer'] => (text.length > longest ? undefined : { contentType: 'application/json', body: JSON.stringify({ [name]: text }), headers: [] });
const header = (name: string, value: string): Handshake['answer'] => (value.length > longest || !isHeaderValue(value) ? undefined : { contentType: '', body: '', headers: [[name, value]] });

const inQuery = ['validationToken', 'hub.challenge', 'challenge'] as const;

/**
 * The question by which a service validates a callback address, in the forms in use: a challenge in the query or in the
 * body, a secret in a header, a request for permission. Undefined for any other request.
 */
export function handshakeIn({ method, query, headers, body }: Asked): Handshake | undefined {
  const pairs = [...new URLSearchParams(query)];
  for (const name of inQuery) {
    const value = pairs.find(([key]) => key === name)?.[1];
    if (value !== undefined) return { where: `the query parameter ${name}`, answer: plain(value) };
  }
  if (pairs.some(([key]) => key === 'crc_token')) return { where: 'the query parameter crc_token', answer: undefined };
  const secret = valueOf(headers, 'x-hook-secret');
  if (secret !== undefined) return { where: 'the header X-Hook-Secret', answer: header('X-Hook-Secret', secret) };
  const origin = valueOf(headers, 'webhook-request-origin');
  if (method === 'OPTIONS' && origin !== undefined) return { where: 'the header WebHook-Request-Origin', answer: header('WebHook-Allowed-Origin', origin) };
  const value = jsonIn(body);
  if (isArray(value)) {
    const code = textOf(objectOf(value[0], 'data'), 'validationCode');
    return code === undefined ? undefined : { where: 'data.validationCode of the body', answer: json('validationResponse', code) };
  }
  const challenge = textOf(value, 'challenge');
  const isVerification = textOf(value, 'type') === 'url_verification' || Object.keys(value ?? {}).length === 1;
  if (challenge !== undefined && isVerification) return { where: 'challenge of the body', answer: json('challenge', challenge) };
  if (textOf(value, 'Type') === 'SubscriptionConfirmation' && member(value, 'SubscribeURL') !== undefined) return { where: 'SubscribeURL of the body', answer: undefined };
  return arrayOf(value, 'validationTokens') && Object.keys(value ?? {}).length === 1 ? { where: 'validationTokens of the body', answer: undefined } : undefined;
}
