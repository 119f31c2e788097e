import type { CallRoute, Cancellation } from './http';

/** A parameter of a form or a query; its value may hold words in braces that are known at sign-in only: `{ClientId}`. */
export type OAuthParameter = readonly [name: string, value: string];

/** Where and how a service gives out tokens, with every connection parameter filled in. */
export interface OAuthService {
  /** Empty when the flow needs none. */
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
  /** The scopes in one text, as they are sent; empty when none is asked for. */
  readonly scope: string;
  /** What goes along with the standard parameters of each request. */
  readonly authorizationParameters: readonly OAuthParameter[];
  readonly tokenParameters: readonly OAuthParameter[];
  readonly refreshParameters: readonly OAuthParameter[];
}

/** How a token is asked for. The platform runs the first only; the others are for testing. */
export const oauthGrants = ['authorization-code', 'client-credentials', 'password'] as const;
export type OAuthGrant = (typeof oauthGrants)[number];

/** Who asks, and how: kept in memory. */
export interface OAuthClient {
  readonly clientId: string;
  /** Empty for a public client. */
  readonly clientSecret: string;
  /** Where ID and secret stand in a token request; the platform sends them in the body. */
  readonly secretIn: 'body' | 'header';
  /** How token requests reach the service. */
  readonly way: 'auto' | CallRoute;
}

export interface OAuthToken {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** Milliseconds since 1970; undefined when the service does not say. */
  readonly expiresAt: number | undefined;
  /** The scopes that were granted, where the service says. */
  readonly scope: string | undefined;
}

export type OAuthProblem =
  | 'popup-blocked'
  | 'refused' // the service says no: access_denied, invalid_client …
  | 'wrong-state'
  | 'not-understood' // an answer that breaks the protocol
  | 'not-reached'
  | 'cancelled';

/** A token with what is to be told of the way to it; or why there is none, in a sentence. No secret is in any text. */
export type TokenResult =
  | { readonly ok: true; readonly token: OAuthToken; readonly story: readonly string[] }
  | { readonly ok: false; readonly problem: OAuthProblem; readonly message: string };

/** What a sign-in in a window of its own has to tell before it ends. */
export type SignInProgress = 'waiting' | 'window-gone' | 'foreign-answer' | 'exchanging';

/** Gets tokens from a service. */
export interface TokenSource {
  /** The address to register with the service, so that its answer comes back to this page. */
  readonly redirectUri: string;
  /** Opens the service's sign-in in a window; must be called by a click. Ends when the answer came or `signal` aborts. */
  signIn(service: OAuthService, client: OAuthClient, options: { readonly signal: Cancellation; readonly onProgress: (progress: SignInProgress) => void }): Promise<TokenResult>;
  clientCredentials(service: OAuthService, client: OAuthClient): Promise<TokenResult>;
  password(service: OAuthService, client: OAuthClient, account: { readonly userName: string; readonly password: string }): Promise<TokenResult>;
  refresh(service: OAuthService, client: OAuthClient, token: OAuthToken): Promise<TokenResult>;
}

