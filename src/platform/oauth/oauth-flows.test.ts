import { createServer, type RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpRequest, TestCall } from '../../core/ports/http';
import type { OAuthClient, OAuthService } from '../../core/ports/oauth';
import { directTransport } from '../http/direct-transport';
import { authorizationRequest } from './authorization-request';
import { knownAccount, knownClients, startIdentityProvider, throughSignIn, type IdentityProvider } from './testing/identity-provider';
import { clientCredentialsToken, passwordToken, refreshToken } from './token-requests';

const redirectUri = 'http://localhost:4173/oauth-callback.html';
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({ redirectUri });
});
afterAll(() => provider.close());
afterEach(() => void vi.useRealTimers());

/** Lets time pass for us and for the provider, which lives in the same process. */
const later = (seconds: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });

const bodies: string[] = [];
const send = async (request: HttpRequest): Promise<TestCall> => {
  bodies.push(new TextDecoder().decode(request.body ?? new Uint8Array()));
  return { result: await directTransport.send(request, { timeoutMs: 5000, maxBytes: 100_000 }), route: 'direct', story: [] };
};
const parts = { send, clock: () => Date.now() };

const serviceAt = ({ authorizationUrl, tokenUrl }: Pick<IdentityProvider, 'authorizationUrl' | 'tokenUrl'>, scope = 'openid offline_access berths.read'): OAuthService => ({
  authorizationUrl,
  tokenUrl,
  refreshUrl: tokenUrl,
  scope,
  authorizationParameters: scope.includes('offline_access') ? [['prompt', 'consent']] : [],
  tokenParameters: [],
  refreshParameters: [],
});
const confidential: OAuthClient = { clientId: knownClients.confidential.id, clientSecret: knownClients.confidential.secret, secretIn: 'body', way: 'auto' };
const publicClient: OAuthClient = { ...confidential, clientId: knownClients.public.id, clientSecret: '' };

describe('a sign-in at a real OpenID provider', () => {
  it.each([
    ['a confidential client', confidential],
    ['a public client', publicClient],
  ])('gives %s a token by code and PKCE, and a new one by refresh', async (_name, client) => {
    const request = await authorizationRequest(serviceAt(provider), client, redirectUri, parts);
    const asked = new URL(request.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('nonce')).not.toBeNull();
    const answer = await throughSignIn(request.url, redirectUri);
    expect(request.isAnswer(answer)).toBe(true);
    const before = Date.now();
    const first = await request.finish(answer);
    if (!first.ok) throw new Error(first.message);
    expect(first.token.scope).toBe('openid offline_access berths.read');
    expect(first.token.expiresAt).toBeGreaterThanOrEqual(before + 599_000);
    expect(first.token.expiresAt).toBeLessThanOrEqual(Date.now() + 600_000);
    const second = await refreshToken(serviceAt(provider), client, first.token, parts);
    if (!second.ok) throw new Error(second.message);
    expect(second.token.accessToken).not.toBe(first.token.accessToken);
    expect(second.token.refreshToken).not.toBe(first.token.refreshToken);

    const again = await refreshToken(serviceAt(provider), client, first.token, parts);
    expect(again).toMatchObject({ ok: false, problem: 'refused', message: expect.stringMatching(/Sign in again.*invalid_grant/) });
  });

  it('asks for no nonce and takes no refresh token where the scopes are those of OAuth alone', async () => {
    const request = await authorizationRequest(serviceAt(provider, 'berths.read'), publicClient, redirectUri, parts);
    expect(new URL(request.url).searchParams.has('nonce')).toBe(false);
    const result = await request.finish(await throughSignIn(request.url, redirectUri));
    if (!result.ok) throw new Error(result.message);
    expect(result.token.refreshToken).toBeUndefined();
    expect(await refreshToken(serviceAt(provider), publicClient, result.token, parts)).toMatchObject({ ok: false, message: expect.stringContaining('no refresh token') });
  });

  it('says that the person refused', async () => {
    const request = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const answer = await throughSignIn(request.url, redirectUri, { refuses: true });
    expect(await request.finish(answer)).toMatchObject({ ok: false, problem: 'refused', message: expect.stringMatching(/refused.*access_denied/) });
  });

  it('refuses an answer with another state, or with none, and sends no code anywhere', async () => {
    const request = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const answer = await throughSignIn(request.url, redirectUri);
    const sent = bodies.length;
    for (const state of ['another', undefined]) {
      const changed = new URLSearchParams(answer);
      changed.delete('state');
      if (state !== undefined) changed.set('state', state);
      expect(request.isAnswer(changed)).toBe(false);
      expect(await request.finish(changed)).toMatchObject({ ok: false, problem: 'wrong-state' });
    }
    expect(bodies.length).toBe(sent);
  });

  it('does not take the code of one sign-in for another: PKCE ties them', async () => {
    const mine = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const other = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const answer = await throughSignIn(other.url, redirectUri);
    const mixed = new URLSearchParams(answer);
    mixed.set('state', new URL(mine.url).searchParams.get('state') ?? '');
    expect(await mine.finish(mixed)).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('invalid_grant') });
  });

  it('refuses a token whose nonce is of another sign-in', async () => {
    const request = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const other = new URL(request.url);
    other.searchParams.set('nonce', 'of-another-sign-in');
    expect(await request.finish(await throughSignIn(other.href, redirectUri))).toMatchObject({ ok: false, problem: 'not-understood', message: expect.stringContaining('nonce') });
  });

  it('says what to check when the secret is wrong, without saying the secret', async () => {
    const wrong = { ...confidential, clientSecret: 'marked-wrong-secret' };
    for (const secretIn of ['body', 'header'] as const) {
      const result = await clientCredentialsToken(serviceAt(provider, 'berths.read'), { ...wrong, secretIn }, parts);
      expect(result).toMatchObject({ ok: false, problem: 'refused', message: expect.stringMatching(/client ID.*invalid_client/) });
      expect(JSON.stringify(result)).not.toContain('marked-wrong-secret');
    }
  });

  it('gives the client a token of its own', async () => {
    const result = await clientCredentialsToken(serviceAt(provider, 'berths.read'), confidential, parts);
    expect(result).toMatchObject({ ok: true, token: { scope: 'berths.read', refreshToken: undefined } });
  });

  it('gives a token for an account and its password, and refuses a wrong one', async () => {
    const good = await passwordToken(serviceAt(provider, 'berths.read'), confidential, knownAccount, parts);
    expect(good).toMatchObject({ ok: true });
    const bad = await passwordToken(serviceAt(provider, 'berths.read'), confidential, { ...knownAccount, password: 'marked-wrong-password' }, parts);
    expect(bad).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('invalid_grant') });
    expect(JSON.stringify(bad)).not.toContain('marked-wrong-password');
  });

  it('knows when a token expires, and renews one that has', async () => {
    const request = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const first = await request.finish(await throughSignIn(request.url, redirectUri));
    if (!first.ok) throw new Error(first.message);
    const userinfo = async (token: string): Promise<number> => (await fetch(`${provider.issuer}/me`, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await userinfo(first.token.accessToken)).toBe(200);
    later(700);
    expect(first.token.expiresAt).toBeLessThan(Date.now());
    expect(await userinfo(first.token.accessToken)).toBe(401);
    const second = await refreshToken(serviceAt(provider), confidential, first.token, parts);
    if (!second.ok) throw new Error(second.message);
    expect(second.token.expiresAt).toBeGreaterThan(Date.now());
    expect(await userinfo(second.token.accessToken)).toBe(200);
  });

  it('says that a code or a refresh token came too late', async () => {
    const request = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const answer = await throughSignIn(request.url, redirectUri);
    later(65);
    expect(await request.finish(answer)).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('expired') });

    const another = await authorizationRequest(serviceAt(provider), confidential, redirectUri, parts);
    const first = await another.finish(await throughSignIn(another.url, redirectUri));
    if (!first.ok) throw new Error(first.message);
    later(3700);
    expect(await refreshToken(serviceAt(provider), confidential, first.token, parts)).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('expired') });
  });
});

describe('a token address that keeps to itself how tokens are given', () => {
  const answered = async (listener: RequestListener, client = confidential) => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const tokenUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/token`;
    const result = await clientCredentialsToken({ ...serviceAt(provider), tokenUrl }, client, parts);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    return result;
  };
  const says = (status: number, contentType: string, body: string): RequestListener => (_request, response) => void response.writeHead(status, { 'Content-Type': contentType }).end(body);

  it('is understood when it answers as a form, without a type, with another type, or with nulls', async () => {
    expect(await answered(says(200, 'application/x-www-form-urlencoded', 'access_token=a1&scope=repo'))).toMatchObject({ ok: true, token: { accessToken: 'a1', scope: 'repo' }, story: ['The token came directly from the service.', expect.stringContaining('media type'), expect.stringContaining('no token type')] });
    expect(await answered(says(201, 'application/json', '{"access_token":"a2","token_type":"bot","expires_in":null,"refresh_token":null}'))).toMatchObject({ ok: true, token: { accessToken: 'a2', expiresAt: undefined, refreshToken: undefined }, story: [expect.any(String), expect.stringContaining('“bot”')] });
    expect(await answered(says(200, 'text/plain', '{"access_token":"a3","token_type":"Bearer","expires_in":"3600"}'))).toMatchObject({ ok: true, token: { accessToken: 'a3', expiresAt: expect.any(Number) } });
  });

  it('is told apart when it refuses with 200, fails, answers with a page, or is not there', async () => {
    expect(await answered(says(200, 'application/json', '{"ok":false,"error":"bad_verification_code"}'))).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('expired') });
    expect(await answered(says(503, 'text/plain', 'Down for today'))).toMatchObject({ ok: false, problem: 'refused', message: expect.stringContaining('503 Service Unavailable: Down for today') });
    expect(await answered(says(200, 'text/html', '<p>Sign in</p>'))).toMatchObject({ ok: false, problem: 'not-understood', message: expect.stringContaining('no JSON') });
    expect(await answered(says(200, 'application/json', '{"id":1}'))).toMatchObject({ ok: false, problem: 'not-understood', message: expect.stringContaining('without an access_token') });
    expect(await answered((request) => void request.socket.destroy())).toMatchObject({ ok: false, problem: 'not-reached' });
  });

  it('sees no secret in words when it sends one back', async () => {
    const result = await answered((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: 'invalid_request', error_description: `I got ${body}` })));
    });
    expect(JSON.stringify(result)).toContain('invalid_request');
    expect(JSON.stringify(result)).not.toContain(confidential.clientSecret);
  });
});
