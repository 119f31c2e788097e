import { isObject, type JsonObject } from '../base/json';
import { keysOf } from '../base/pointer';
import { setAt, valueAt, withPart, type Connector } from '../connector/connector';
import { apiKeyParameter, basicParameters, gatewayParameter, oauthParameter, windowsParameters } from '../connector/default-properties';
import { connectionParametersAt, declaredKind, signInOf, signInSets, singleSignIn, usesGateway, type AuthenticationKind, type SignIn } from '../connector/sign-in';
import type { Command } from './command';
import { followSets, isTokenValue, schemeOf, withGateway, withProperty, withScheme } from './security-scheme';

/** The connection parameters that the wizard writes for a kind. Source: connector features, 2.2 and 4.2. */
export function newParameters(kind: AuthenticationKind): JsonObject {
  switch (kind) {
    case 'none':
      return {};
    case 'basic':
      return basicParameters();
    case 'apiKey':
      return apiKeyParameter();
    case 'oauth2':
      return oauthParameter({ authorizationUrl: '', tokenUrl: '', scopes: [] });
    case 'windows':
      return windowsParameters();
  }
}

/** A group of parameters with other ones for its sign-in; a region or a host beside them stays. */
export function withSignIn(parameters: JsonObject, old: SignIn, sign: JsonObject): JsonObject {
  const parts = [old.username, old.password, old.key, old.token, old.authType, old.gateway];
  const gone = new Set(parts.flatMap((at) => (at === undefined ? [] : (keysOf(at).at(-1) ?? []))));
  const kept = Object.entries(parameters).filter(([name]) => !gone.has(name) && !(old.kind === 'oauth2' && isTokenValue(name)));
  return { ...sign, ...Object.fromEntries(kept.filter(([name]) => !Object.hasOwn(sign, name))) };
}

/**
 * Chooses how the connector signs in, in both files at once: `securityDefinitions` and `security` of the definition,
 * `connectionParameters` (and the gateway, which Windows authentication needs and a key or OAuth 2.0 cannot use) of the
 * properties. Everything else in both files stays. A connector with several sign-ins comes back unchanged.
 */
export const setAuthentication: Command<{ kind: AuthenticationKind }> = {
  name: 'set-authentication',
  label: () => 'Change the authentication',
  apply: (connector, { kind }): Connector => {
    if (signInSets(connector).length > 0) return connector;
    const old = singleSignIn(connector);
    const declared = kind === 'windows' ? 'none' : kind;
    if (old.kind === kind && declaredKind(connector.definition) === declared) return connector;
    const hasGateway = kind === 'windows' || (usesGateway(connector) && (kind === 'none' || kind === 'basic'));
    const before = valueAt(connector, connectionParametersAt);
    const after = withSignIn(isObject(before) ? before : {}, old, { ...newParameters(kind), ...(hasGateway && kind !== 'windows' ? gatewayParameter() : {}) });
    const connected = withGateway(withProperty(connector, 'connectionParameters', after), hasGateway);
    return withPart(connected, 'definition', withScheme(connector.definition, schemeOf(connected, signInOf(connectionParametersAt, after))));
  },
};

/** Chooses how one of several sign-ins works. Its further parameters, and the other sign-ins, stay. */
export const setSignInKind: Command<{ at: SignIn['group']; kind: AuthenticationKind }> = {
  name: 'set-sign-in-kind',
  label: () => 'Change the sign-in',
  apply: (connector, { at, kind }) => {
    const before = valueAt(connector, at);
    const parameters = isObject(before) ? before : {};
    const old = signInOf(at, parameters);
    return old.kind === kind ? connector : followSets(setAt(connector, at, withSignIn(parameters, old, newParameters(kind))));
  },
};
