import type { Connector } from '../core/connector/connector';
import { oauthSignInOf } from '../core/oauth/oauth-service';
import type { OAuthGrant, OAuthService, TokenResult, TokenSource } from '../core/ports/oauth';
import { accessTokenInput, type ConnectionValues } from '../core/requests/connection-inputs';
import type { Session } from './session';
import type { SignInState } from './sign-in-memory';

/** What a token is got with in a session: what was typed, else what the connector says. */
export interface ReadySignIn {
  readonly clientId: string;
  readonly grant: OAuthGrant;
  /** The token's place among the connection values. */
  readonly input: string;
  readonly service: { readonly ok: true; readonly service: OAuthService } | { readonly ok: false; readonly problems: readonly string[] };
}

/** The sign-in by OAuth 2.0 of a set, with everything known by now; undefined when the set has none. */
export function readySignIn(connector: Connector, values: ConnectionValues, set: string | undefined, state: SignInState): ReadySignIn | undefined {
  const signIn = oauthSignInOf(connector, set);
  const input = accessTokenInput(connector, set);
  if (!signIn || input === undefined) return undefined;
  const grant = state.grant ?? signIn.grant;
  return { clientId: state.hasOwnClientId ? state.clientId : signIn.clientId, grant, input, service: signIn.service(values, grant) };
}

/** Gets a token as the sign-in of a set says, and puts it among the connection values. A sign-in in a window must be begun by a click. */
export async function getToken(session: Session, tokens: TokenSource, set: string | undefined): Promise<void> {
  const { signIns } = session;
  const state = signIns.of(set);
  const ready = readySignIn(session.connector, session.tests.state.connection, set, state);
  if (!ready) return;
  const missing = whatIsMissing(ready, state);
  if (!ready.service.ok || missing !== undefined) {
    signIns.change(set, { status: { kind: 'failed', message: ready.service.ok ? (missing ?? '') : ready.service.problems.join(' ') } });
    return;
  }
  const { service } = ready.service;
  const client = { clientId: ready.clientId, clientSecret: state.clientSecret, secretIn: state.secretIn, way: state.way };
  const signal = signIns.begin(set);
  const ask = (): Promise<TokenResult> => {
    switch (ready.grant) {
      case 'authorization-code':
        return tokens.signIn(service, client, { signal, onProgress: (progress) => signal.aborted || signIns.change(set, { status: { kind: 'busy', progress } }) });
      case 'client-credentials':
        return tokens.clientCredentials(service, client);
      case 'password':
        return tokens.password(service, client, state);
    }
  };
  signIns.change(set, { status: { kind: 'busy', progress: 'asking' } });
  const result = await ask();
  // What was called off, or begun anew, has nothing more to say.
  if (!signal.aborted) take(session, set, ready.input, result);
}

/** Renews the token of a set by its refresh token. */
export async function renewToken(session: Session, tokens: TokenSource, set: string | undefined): Promise<void> {
  const { signIns } = session;
  const state = signIns.of(set);
  const ready = readySignIn(session.connector, session.tests.state.connection, set, state);
  if (!ready?.service.ok || !state.token || state.status.kind === 'busy') return;
  const signal = signIns.begin(set);
  signIns.change(set, { status: { kind: 'busy', progress: 'renewing' } });
  const result = await tokens.refresh(ready.service.service, { clientId: ready.clientId, clientSecret: state.clientSecret, secretIn: state.secretIn, way: state.way }, state.token);
  if (!signal.aborted) take(session, set, ready.input, result);
}

function whatIsMissing({ clientId, grant }: ReadySignIn, { clientSecret, userName, password }: SignInState): string | undefined {
  if (clientId === '') return 'Give the client ID under which the service knows you.';
  if (grant === 'client-credentials' && clientSecret === '') return 'Give the client secret: the client signs in with it.';
  return grant === 'password' && (userName === '' || password === '') ? 'Give the user name and the password of the account.' : undefined;
}

function take({ signIns, tests }: Session, set: string | undefined, input: string, result: TokenResult): void {
  if (!result.ok) {
    signIns.change(set, { status: { kind: 'failed', message: result.message } });
    return;
  }
  tests.setConnection(input, result.token.accessToken);
  signIns.change(set, { token: result.token, status: { kind: 'done', story: result.story } });
}
