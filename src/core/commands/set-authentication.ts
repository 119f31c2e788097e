import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { withKey, withoutKey } from '../base/tree';
import type { AuthenticationKind } from '../connector/authentication';
import { withPart, type Connector } from '../connector/connector';
import { apiKeyParameter, basicParameters, firstSecurityDefinition, oauthParameter } from '../connector/default-properties';
import type { Command } from './command';

interface Scheme {
  readonly name: string;
  readonly definition: JsonObject;
  readonly parameters: JsonObject;
}

/** What the wizard writes for a kind, in both files. Source: connector features, 2.2 and 4.2. */
function schemeOf(kind: Exclude<AuthenticationKind, 'none'>): Scheme {
  switch (kind) {
    case 'basic':
      return { name: 'basic_auth', definition: { type: 'basic' }, parameters: basicParameters() };
    case 'apiKey':
      return { name: 'API Key', definition: { type: 'apiKey', in: 'header', name: 'X-API-Key' }, parameters: apiKeyParameter() };
    case 'oauth2':
      return {
        name: 'oauth2_auth',
        definition: { type: 'oauth2', flow: 'accessCode', authorizationUrl: '', tokenUrl: '', scopes: {} },
        parameters: oauthParameter({ authorizationUrl: '', tokenUrl: '', scopes: [] }),
      };
  }
}

/** True for the connection parameters that a sign-in consists of; the others (a region, a host) stay when it changes. */
function belongsToSignIn(name: string, parameter: Json): boolean {
  const type = textOf(parameter, 'type')?.toLowerCase();
  return type === 'securestring' || type === 'oauthsetting' || name === 'username' || name.startsWith('token:');
}

function withParameters(properties: JsonObject, parameters: JsonObject): JsonObject {
  const inner = objectOf(properties, 'properties') ?? {};
  const before = objectOf(inner, 'connectionParameters') ?? {};
  const kept = Object.entries(before).filter(([name, parameter]) => !belongsToSignIn(name, parameter));
  const after: JsonObject = { ...parameters, ...Object.fromEntries(kept) };
  return withKey(properties, 'properties', withKey(inner, 'connectionParameters', after));
}

function withoutSecurity(definition: JsonObject): JsonObject {
  const emptied = Object.hasOwn(definition, 'securityDefinitions') ? withKey(definition, 'securityDefinitions', {}) : definition;
  return Object.hasOwn(emptied, 'security') ? withKey(emptied, 'security', []) : emptied;
}

/** True for an operation whose own `security` names a scheme that is gone. */
function forgetOperationSecurity(definition: JsonObject, name: string): JsonObject {
  const paths = objectOf(definition, 'paths');
  if (!paths) return definition;
  let next = paths;
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    let nextItem = item;
    for (const [method, operation] of Object.entries(item)) {
      const security = member(operation, 'security');
      if (!isObject(operation) || !Array.isArray(security)) continue;
      const namesIt = security.some((requirement) => isObject(requirement) && Object.hasOwn(requirement, name));
      if (namesIt) nextItem = withKey(nextItem, method, withoutKey(operation, 'security'));
    }
    next = nextItem === item ? next : withKey(next, path, nextItem);
  }
  return next === paths ? definition : withKey(definition, 'paths', next);
}

/**
 * Chooses how the connector signs in, in both files at once: `securityDefinitions` and `security` of the definition,
 * `connectionParameters` of the properties. Connection parameters that have nothing to do with the sign-in stay, as does
 * everything else in both files.
 */
export const setAuthentication: Command<{ kind: AuthenticationKind }> = {
  name: 'set-authentication',
  label: () => 'Change the authentication',
  apply: (connector, { kind }): Connector => {
    const old = firstSecurityDefinition(connector.definition);
    const cleared = withoutSecurity(old ? forgetOperationSecurity(connector.definition, old.name) : connector.definition);
    if (kind === 'none') return withPart(withPart(connector, 'definition', cleared), 'properties', withParameters(connector.properties, {}));
    const { name, definition, parameters } = schemeOf(kind);
    const secured = withKey(withKey(cleared, 'securityDefinitions', { [name]: definition }), 'security', [{ [name]: [] }]);
    return withPart(withPart(connector, 'definition', secured), 'properties', withParameters(connector.properties, parameters));
  },
};
