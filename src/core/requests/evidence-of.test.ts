import { describe, expect, it } from 'vitest';
import type { OperationEntry } from '../connector/operations-of';
import type { HttpResponse } from '../ports/http';
import { callOutcome, evidenceOf, type Made } from './evidence-of';
import { secretForms } from './redact';

const operation: OperationEntry = { path: '/boats', method: 'get', at: '/definition/paths/~1boats/get', operationId: 'ListBoats', summary: '', isTrigger: false, visibility: 'none', deprecated: false };
const secret = 'p/ä+s "w<o>r&d\'';
const secrets = secretForms([secret]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const answer = (part: Partial<HttpResponse>): HttpResponse => ({ status: 200, statusText: 'OK', headers: [], body: bytes('{}'), milliseconds: 12.4, redirects: [], ...part });
const made = (part: Partial<Made> = {}): Made => ({
  operation,
  at: '2026-01-02T03:04:05Z',
  route: 'direct',
  request: { method: 'GET', url: 'https://quay.example/boats', headers: [], body: null },
  result: { ok: true, response: answer({}) },
  verdict: { outcome: 'matches', response: '200', summary: '', findings: [] },
  secrets,
  fingerprint: 'a.b',
  ...part,
});

describe('evidenceOf', () => {
  it('holds a secret in none of the forms in which a service may send it back', () => {
    const json = JSON.stringify({ echo: secret });
    const ways = [
      secret,
      json,
      json.replaceAll('/', '\\/'),
      JSON.stringify({ inner: json }),
      json.replace('ä', '\\u00e4'),
      json.replace(/[<>&'+]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
      encodeURIComponent(secret),
      encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      new URLSearchParams({ secret }).toString(),
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64url'),
    ];
    for (const way of ways) {
      const evidence = evidenceOf(made({ result: { ok: true, response: answer({ body: bytes(`before ${way} after`), headers: [['X-Echo', way]] }) } }));
      expect(evidence.answer?.body, way).toContain('•••');
      expect(JSON.stringify(evidence.answer), way).not.toMatch(/w<o>r|w\\+u003co|w%3Co|w%3co|w&lt;o|cC\/|cC_/);
    }
  });

  it('hides what only a secret can be: tokens that the service hands out, cookies, keys known by their shape', () => {
    const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`;
    const body = JSON.stringify({ access_token: 'tok-1', expires_in: 3600, note: token, refreshToken: 'tok-2' });
    const evidence = evidenceOf(made({ result: { ok: true, response: answer({ body: bytes(body), headers: [['Set-Cookie', 'sid=42'], ['X-Session-Id', '42']] }) } }));
    expect(evidence.answer?.body).toBe('{"access_token":"•••","expires_in":3600,"note":"•••","refreshToken":"•••"}');
    expect(evidence.answer?.headers).toEqual([['Set-Cookie', '•••'], ['X-Session-Id', '•••']]);
  });

  it('cuts a long body, and never through a secret', () => {
    const evidence = evidenceOf(made({ result: { ok: true, response: answer({ body: bytes('x'.repeat(1995) + secret) }) } }));
    expect(evidence.answer?.body).toBe(`${'x'.repeat(1995)}•••`);
    expect(evidenceOf(made({ result: { ok: true, response: answer({ body: new Uint8Array([0xff, 0xfe]) }) } })).answer?.body).toBe('(2 bytes that are no text)');
  });

  it('has no answer when none came, and says why', () => {
    const evidence = evidenceOf(made({ result: { ok: false, problem: 'refused', message: `No connection to ${secret}.` } }));
    expect(evidence).not.toHaveProperty('answer');
    expect(evidence).toMatchObject({ outcome: 'failed', problems: ['No connection to •••.'] });
  });
});

describe('callOutcome', () => {
  const verdict = (outcome: 'matches' | 'differs' | 'no-schema' | 'not-described') => ({ outcome, response: '200', summary: '', findings: [] });

  it('passes a success that breaks no description, also one without a schema', () => {
    expect(callOutcome({ ok: true, response: answer({}) }, verdict('matches'))).toBe('passed');
    expect(callOutcome({ ok: true, response: answer({ status: 204 }) }, verdict('no-schema'))).toBe('passed');
  });

  it('tells a wrong answer from a refusal, even one that is described', () => {
    expect(callOutcome({ ok: true, response: answer({}) }, verdict('differs'))).toBe('mismatch');
    expect(callOutcome({ ok: true, response: answer({ status: 202 }) }, verdict('not-described'))).toBe('mismatch');
    expect(callOutcome({ ok: true, response: answer({ status: 404 }) }, verdict('matches'))).toBe('failed');
  });
});
