import * as oauth from 'oauth4webapi';
import type { OAuthClient, OAuthService, TokenResult } from '../../core/ports/oauth';
import { refusalText } from './oauth-refusals';
import { clientWords, exchangeCode, withWords, type TokenRequestParts } from './token-requests';

/** An authorization request that was begun. State, nonce and code verifier are in it alone. */
export interface AuthorizationRequest {
  /** Where to send the person. */
  readonly url: string;
  /** True when an answer is to this request: it carries its state. */
  readonly isAnswer: (parameters: URLSearchParams) => boolean;
  /** Takes the parameters that came back to the redirect URL; exchanges the code only when all is in order. */
  readonly finish: (parameters: URLSearchParams) => Promise<TokenResult>;
}

/** Begins an authorization code flow with PKCE (RFC 6749, 4.1; RFC 7636), with a nonce where OpenID Connect is asked for. */
export async function authorizationRequest(service: OAuthService, client: OAuthClient, redirectUri: string, parts: TokenRequestParts): Promise<AuthorizationRequest> {
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = service.scope.split(/[\s,+]+/).includes('openid') ? oauth.generateRandomNonce() : undefined;
  const url = new URL(service.authorizationUrl);
  const words = { ...clientWords(service, client), redirecturl: redirectUri, state };
  const own = {
    client_id: client.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    ...(service.scope === '' ? {} : { scope: service.scope }),
    state,
    ...(nonce === undefined ? {} : { nonce }),
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of withWords(service.authorizationParameters, words)) url.searchParams.append(name, value);
  for (const [name, value] of Object.entries(own)) url.searchParams.set(name, value);

  const finish = async (parameters: URLSearchParams): Promise<TokenResult> => {
    const issuer = parameters.get('iss') ?? undefined;
    try {
      const checked = oauth.validateAuthResponse({ issuer: issuer ?? url.origin }, { client_id: client.clientId }, parameters, state);
      return await exchangeCode(service, client, { parameters: checked, issuer, redirectUri, codeVerifier, nonce }, parts);
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) return { ok: false, problem: 'refused', message: refusalText(error.error, error.error_description) };
      if (parameters.get('state') !== state) {
        return { ok: false, problem: 'wrong-state', message: 'The answer was refused: its state is not the one that was sent, so it belongs to another sign-in. Sign in again.' };
      }
      return { ok: false, problem: 'not-understood', message: `The answer of the sign-in was refused: ${error instanceof Error ? error.message : String(error)}.` };
    }
  };
  return { url: url.href, isAnswer: (parameters) => parameters.get('state') === state, finish };
}
