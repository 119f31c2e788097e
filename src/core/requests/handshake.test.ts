import { expect, test } from 'vitest';
import { handshakeIn, type Asked } from './handshake';

const asked = (part: Partial<Omit<Asked, 'body'>> & { readonly body?: unknown }): Asked => ({
  method: 'POST',
  query: '',
  headers: [],
  ...part,
  body: part.body === undefined ? new Uint8Array() : new TextEncoder().encode(typeof part.body === 'string' ? part.body : JSON.stringify(part.body)),
});

test.each([
  [{ query: 'validationToken=a%3Cb%2B' }, 'validationToken', 'a<b+'],
  [{ method: 'GET', query: 'hub.mode=subscribe&hub.challenge=99&hub.topic=t' }, 'hub.challenge', '99'],
  [{ method: 'GET', query: 'challenge=c' }, 'challenge', 'c'],
  [{ body: { type: 'url_verification', token: 't', challenge: 'c' } }, 'challenge of the body', '{"challenge":"c"}'],
  [{ body: { challenge: 'c' } }, 'challenge of the body', '{"challenge":"c"}'],
  [{ body: [{ eventType: 'x', data: { validationCode: 'v' } }] }, 'validationCode', '{"validationResponse":"v"}'],
])('answers a challenge %#', (part, where, body) => {
  const handshake = handshakeIn(asked(part));
  expect(handshake?.where).toContain(where);
  expect(handshake?.answer?.body).toBe(body);
});

test('answers a secret and a request for permission in a header', () => {
  expect(handshakeIn(asked({ headers: [['X-Hook-Secret', 's']] }))?.answer?.headers).toEqual([['X-Hook-Secret', 's']]);
  expect(handshakeIn(asked({ method: 'OPTIONS', headers: [['WebHook-Request-Origin', 'quay.example']] }))?.answer?.headers).toEqual([['WebHook-Allowed-Origin', 'quay.example']]);
});

test('knows questions that cannot be answered here', () => {
  for (const part of [{ query: 'crc_token=x' }, { body: { Type: 'SubscriptionConfirmation', SubscribeURL: 'https://x' } }, { query: `challenge=${'x'.repeat(3000)}` }, { headers: [['X-Hook-Secret', 'a\r\nb']] as const }]) {
    expect(handshakeIn(asked(part))).toMatchObject({ answer: undefined });
  }
});

test('takes no notification for a question', () => {
  for (const body of [{ berth: 7 }, { berth: 7, challenge: 'chess' }, [{ data: { berth: 7 } }], [], 'text', '', { type: 'url_verification' }, { __proto__: null, validationCode: 'x' }]) expect(handshakeIn(asked({ body }))).toBeUndefined();
  expect(handshakeIn(asked({ method: 'POST', headers: [['WebHook-Request-Origin', 'x']] }))).toBeUndefined();
});
