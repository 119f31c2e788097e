import * as oauth from 'oauth4webapi';
import type { HttpRequest, TestCall } from '../../core/ports/http';
import type { OAuthClient, OAuthParameter, OAuthService, OAuthToken, TokenResult } from '../../core/ports/oauth';
import { redact, secretForms } from '../../core/requests/redact';
import { refusalText } from './oauth-refusals';
import { readTokenAnswer, type TokenAnswer } from './token-answer';

/** Sends one token request over the way that was chosen. */
export type SendTokenRequest = (request: HttpRequest, way: OAuthClient['way']) => Promise<TestCall>;

/** What token requests need of the outside. */
export interface TokenRequestParts {
  readonly send: SendTokenRequest;
  readonly clock: () => number;
}

/** The words of a template that are known now, in their places. */
export function withWords(parameters: readonly OAuthParameter[], words: Readonly<Record<string, string>>): readonly OAuthParameter[] {
  return parameters.map(([name, value]) => [name, value.replace(/\{([a-z]{1,20})\}/g, (whole, word: string) => (Object.hasOwn(words, word) ? (words[word] ?? whole) : whole))]);
}

/** The words that every template may have. */
export const clientWords = (service: OAuthService, client: OAuthClient): Readonly<Record<string, string>> => ({ clientid: client.clientId, clientsecret: client.clientSecret, scopes: service.scope });

/** An answer to an authorization request that was found in order, and what the exchange of its code takes. */
export interface CodeToExchange {
  readonly parameters: URLSearchParams;
  readonly issuer: string | undefined;
  readonly redirectUri: string;
  readonly codeVerifier: string;
  /** Undefined when none was sent. */
  readonly nonce: string | undefined;
}

interface Exchange {
  readonly call: TestCall | undefined;
  readonly answer: TokenAnswer | undefined;
}

/** Claims and algorithm of an ID token, unverified: the library checks the token against them. */
function idTokenParts(answer: TokenAnswer): { readonly issuer: string | undefined; readonly algorithm: string | undefined } {
  const [head, payload] = String(answer.body?.['id_token'] ?? '').split('.');
  const read = (part: string | undefined, key: string): string | undefined => {
    try {
      const json: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob((part ?? '').replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))));
      const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined;
      return typeof value === 'string' ? value : undefined;
    } catch {
      return undefined;
    }
  };
  return { issuer: read(payload, 'iss'), algorithm: read(head, 'alg') };
}

/** One token request from begin to end: authenticates the client, sends, reads the answer, and says in words what is wrong. */
async function requestToken(
  address: string,
  client: OAuthClient,
  parts: TokenRequestParts,
  secrets: readonly string[],
  ask: (server: oauth.AuthorizationServer, known: oauth.Client, authentication: oauth.ClientAuth, fetch: oauth.TokenEndpointRequestOptions) => Promise<Response>,
  read: (server: oauth.AuthorizationServer, known: oauth.Client, response: Response) => Promise<oauth.TokenEndpointResponse>,
  issuer?: string,
): Promise<TokenResult> {
  let exchange: Exchange = { call: undefined, answer: undefined };
  const origin = new URL(address).origin;
  const known: oauth.Client = { client_id: client.clientId };
  const authentication = client.clientSecret === '' ? oauth.None() : client.secretIn === 'header' ? oauth.ClientSecretBasic(client.clientSecret) : oauth.ClientSecretPost(client.clientSecret);
  const forms = secretForms([client.clientSecret, ...secrets].filter((secret) => secret !== ''));
  const say = (text: string): string => redact(text, forms);
  const asked = parts.clock();
  try {
    const raw = await ask({ issuer: issuer ?? origin, token_endpoint: address }, known, authentication, {
      // Plain http was let through for this machine alone, where the service's addresses were read.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url, { body, headers, method }) => {
        const call = await parts.send({ method, url, headers: Object.entries(headers), body: new TextEncoder().encode(String(body)) }, client.way);
        exchange = { call, answer: undefined };
        if (!call.result.ok) return Response.error();
        const { status, statusText, headers: given, body: bytes } = call.result.response;
        const isBare = status === 204 || status === 205 || status === 304;
        return new Response(isBare ? null : new Uint8Array(bytes), { status, statusText, headers: given.filter(([name]) => name.toLowerCase() === 'content-type').map(([name, value]): [string, string] => [name, value]) });
      },
    });
    const { call } = exchange;
    if (call && !call.result.ok) return { ok: false, problem: call.result.problem === 'cancelled' ? 'cancelled' : 'not-reached', message: say(`The token URL ${origin} was not reached. ${call.result.message}`) };
    const answer = await readTokenAnswer(raw);
    exchange = { call, answer };
    const { issuer: claimed, algorithm } = idTokenParts(answer);
    const token = await read(
      { issuer: issuer ?? claimed ?? origin, token_endpoint: address },
      { ...known, ...(algorithm === undefined ? {} : { id_token_signed_response_alg: algorithm }) },
      answer.response,
    );
    return {
      ok: true,
      token: {
        accessToken: token.access_token,
        refreshToken: token.refresh_token,
        expiresAt: token.expires_in === undefined ? undefined : asked + token.expires_in * 1000,
        scope: token.scope,
      },
      story: [call?.route === 'relay' ? 'The token came through the local relay.' : 'The token came directly from the service.', ...answer.remarks],
    };
  } catch (error) {
    return { ok: false, ...whatWentWrong(error, exchange.answer, say) };
  }
}

function whatWentWrong(error: unknown, answer: TokenAnswer | undefined, say: (text: string) => string): { readonly problem: 'refused' | 'not-understood'; readonly message: string } {
  if (!answer) return { problem: 'not-understood', message: say(`The token request could not be made: ${error instanceof Error ? error.message : String(error)}.`) };
  const code = answer.body?.['error'];
  const description = answer.body?.['error_description'];
  if (typeof code === 'string') return { problem: 'refused', message: say(refusalText(code, typeof description === 'string' ? description : undefined)) };
  const status = `${answer.status} ${answer.statusText}`.trim();
  if (answer.status >= 400) return { problem: 'refused', message: say(`The token URL answered ${status}${answer.text.trim() === '' ? '.' : `: ${answer.text.trim().slice(0, 300)}`}`) };
  if (!answer.body) return { problem: 'not-understood', message: say(`The token URL answered ${status}, but with no JSON: is it the right address?`) };
  if (typeof answer.body['access_token'] !== 'string') return { problem: 'not-understood', message: `The token URL answered ${status}, but without an access_token: is it the right address?` };
  return { problem: 'not-understood', message: say(idTokenFault(error)) };
}

const claimFaults: Readonly<Record<string, string>> = {
  nonce: 'Its nonce is not the one that was sent: the answer belongs to another sign-in.',
  aud: 'It was made for another client.',
  iss: 'It comes from another service than the one that signed in.',
  exp: 'It has expired: is the clock of this machine right?',
};

function idTokenFault(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const claim: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'claim') : undefined;
  const why = typeof claim === 'string' && Object.hasOwn(claimFaults, claim) ? claimFaults[claim] : `${error instanceof Error ? error.message : String(error)}.`;
  return `The token answer was refused, because its ID token is not in order. ${why ?? ''}`;
}

const asked = (pairs: readonly OAuthParameter[], scope = ''): URLSearchParams => new URLSearchParams([...pairs.map(([name, value]): [string, string] => [name, value]), ...(scope === '' ? [] : [['scope', scope] satisfies [string, string]])]);

/** Exchanges a code for a token (RFC 6749, 4.1.3; RFC 7636), and checks the ID token's nonce when one was sent. */
export function exchangeCode(service: OAuthService, client: OAuthClient, code: CodeToExchange, parts: TokenRequestParts): Promise<TokenResult> {
  const words = { ...clientWords(service, client), redirecturl: code.redirectUri };
  return requestToken(
    service.tokenUrl,
    client,
    parts,
    [code.codeVerifier, code.parameters.get('code') ?? ''],
    (server, known, authentication, options) =>
      oauth.authorizationCodeGrantRequest(server, known, authentication, code.parameters, code.redirectUri, code.codeVerifier, { ...options, additionalParameters: asked(withWords(service.tokenParameters, words)) }),
    async (server, known, response) => {
      const hasIdToken = (await response.clone().text()).includes('"id_token"');
      return oauth.processAuthorizationCodeResponse(server, known, response, { expectedNonce: code.nonce !== undefined && hasIdToken ? code.nonce : oauth.expectNoNonce });
    },
    code.issuer,
  );
}

/** A new token for a refresh token; where the service gives no new refresh token, the old one stays. */
export async function refreshToken(service: OAuthService, client: OAuthClient, token: OAuthToken, parts: TokenRequestParts): Promise<TokenResult> {
  const old = token.refreshToken;
  if (old === undefined) return { ok: false, problem: 'refused', message: 'The service gave no refresh token: sign in again. Many services give one only for a scope such as offline_access.' };
  const result = await requestToken(
    service.refreshUrl,
    client,
    parts,
    [old, token.accessToken],
    (server, known, authentication, options) =>
      oauth.refreshTokenGrantRequest(server, known, authentication, old, { ...options, additionalParameters: asked(withWords(service.refreshParameters, { ...clientWords(service, client), refreshtoken: old })) }),
    (server, known, response) => oauth.processRefreshTokenResponse(server, known, response),
  );
  return result.ok ? { ...result, token: { ...result.token, refreshToken: result.token.refreshToken ?? old, scope: result.token.scope ?? token.scope } } : result;
}

/** A token for the client itself (RFC 6749, 4.4). */
export function clientCredentialsToken(service: OAuthService, client: OAuthClient, parts: TokenRequestParts): Promise<TokenResult> {
  return requestToken(
    service.tokenUrl,
    client,
    parts,
    [],
    (server, known, authentication, options) => oauth.clientCredentialsGrantRequest(server, known, authentication, asked(withWords(service.tokenParameters, clientWords(service, client)), service.scope), options),
    (server, known, response) => oauth.processClientCredentialsResponse(server, known, response),
  );
}

/** A token for an account whose password is known (RFC 6749, 4.3), where a service offers nothing else to test with. */
export function passwordToken(service: OAuthService, client: OAuthClient, account: { readonly userName: string; readonly password: string }, parts: TokenRequestParts): Promise<TokenResult> {
  return requestToken(
    service.tokenUrl,
    client,
    parts,
    [account.password],
    (server, known, authentication, options) => {
      const parameters = asked(withWords(service.tokenParameters, clientWords(service, client)), service.scope);
      parameters.set('username', account.userName);
      parameters.set('password', account.password);
      return oauth.genericTokenEndpointRequest(server, known, authentication, 'password', parameters, options);
    },
    (server, known, response) => oauth.processGenericTokenEndpointResponse(server, known, response),
  );
}
