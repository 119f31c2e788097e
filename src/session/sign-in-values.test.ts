import { describe, expect, it } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import type { OAuthToken, TokenResult, TokenSource } from '../core/ports/oauth';
import { getToken, renewToken } from './get-token';
import { Session } from './session';
import { chosenSet, TestMemory } from './test-memory';

describe('the values of several sign-ins', () => {
  it('stay apart where they have the same name', () => {
    const memory = new TestMemory();
    memory.setConnection('token', 'of the office');
    memory.chooseSignIn('office', 'desk');
    expect(memory.state.connection).toEqual({ [chosenSet]: 'desk' });
    memory.setConnection('token', 'of the desk');
    memory.chooseSignIn('desk', 'office');
    expect(memory.state.connection).toEqual({ [chosenSet]: 'office', token: 'of the office' });
    memory.chooseSignIn('office', 'desk');
    expect(memory.state.connection['token']).toBe('of the desk');
  });
});

const addresses = { authorizationUrl: { value: 'https://h.example/auth' }, tokenUrl: { value: 'https://h.example/token' }, refreshUrl: { value: 'https://h.example/token' } };
const connector = connectorOf({ swagger: '2.0', paths: {} }, { properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'desk-1', customParameters: addresses } } } } });

const tokenOf = (accessToken: string): OAuthToken => ({ accessToken, refreshToken: `refresh of ${accessToken}`, expiresAt: undefined, scope: undefined });
const given = (accessToken: string): TokenResult => ({ ok: true, token: tokenOf(accessToken), story: [] });

/** A source whose sign-ins end when the test says so; the protocol itself is tested at a real provider. */
function source() {
  const ends: ((result: TokenResult) => void)[] = [];
  const tokens: TokenSource = {
    redirectUri: 'https://page.example/oauth-callback.html',
    signIn: () => new Promise((resolve) => ends.push(resolve)),
    clientCredentials: async () => given('of the client'),
    password: async () => given('of the account'),
    refresh: async (_service, _client, token) => given(`${token.accessToken}, renewed`),
  };
  return { tokens, ends };
}

const open = (): Session => new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });

describe('getting a token', () => {
  it('puts it among the connection values, and renews it there', async () => {
    const session = open();
    const { tokens, ends } = source();
    const signedIn = getToken(session, tokens, undefined);
    expect(session.signIns.of(undefined).status.kind).toBe('busy');
    ends[0]?.(given('one'));
    await signedIn;
    expect(session.tests.state.connection['token']).toBe('one');
    await renewToken(session, tokens, undefined);
    expect(session.tests.state.connection['token']).toBe('one, renewed');
    expect(session.signIns.secrets).toEqual(['one, renewed', 'refresh of one, renewed']);
  });

  it('passes over what comes of a sign-in that was called off or begun anew', async () => {
    const session = open();
    const { tokens, ends } = source();
    const first = getToken(session, tokens, undefined);
    session.signIns.callOff(undefined);
    const second = getToken(session, tokens, undefined);
    ends[1]?.(given('two'));
    await second;
    ends[0]?.(given('one'));
    await first;
    expect(session.tests.state.connection['token']).toBe('two');
  });

  it('asks nobody while something is missing, and says what', async () => {
    const session = open();
    const { tokens, ends } = source();
    session.signIns.change(undefined, { clientId: '', hasOwnClientId: true });
    await getToken(session, tokens, undefined);
    expect(ends).toEqual([]);
    expect(session.signIns.of(undefined).status).toEqual({ kind: 'failed', message: 'Give the client ID under which the service knows you.' });
    session.signIns.change(undefined, { clientId: 'c', grant: 'client-credentials' });
    await getToken(session, tokens, undefined);
    expect(session.signIns.of(undefined).status).toMatchObject({ kind: 'failed', message: expect.stringContaining('client secret') });
    session.signIns.change(undefined, { clientSecret: 's' });
    await getToken(session, tokens, undefined);
    expect(session.tests.state.connection['token']).toBe('of the client');
  });
});
