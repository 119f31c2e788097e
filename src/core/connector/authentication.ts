import { isObject, member, objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { Connector } from './connector';
import { firstSecurityDefinition } from './default-properties';

/** The sign-ins that the Security tab knows as forms. */
export const authenticationKinds = ['none', 'basic', 'apiKey', 'oauth2'] as const;
export type AuthenticationKind = (typeof authenticationKinds)[number];

/** How a connector signs in, read from both files; `other` is what no form describes. */
export type Authentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly scheme: Pointer; readonly username: Pointer; readonly password: Pointer }
  | { readonly kind: 'apiKey'; readonly scheme: Pointer; readonly parameter: Pointer }
  | { readonly kind: 'oauth2'; readonly scheme: Pointer; readonly token: Pointer }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'other'; readonly what: string };

/** The connection parameters outside sets. */
export const connectionParametersAt: Pointer = '/properties/properties/connectionParameters';

const parameterAt = (name: string): Pointer => pointerOf(['properties', 'properties', 'connectionParameters', name]);

function parametersOf(connector: Connector): JsonObject {
  return objectOf(objectOf(connector.properties, 'properties'), 'connectionParameters') ?? {};
}

/** The first connection parameter of a type, compared without case (`oAuthSetting` occurs). */
function firstOfType(parameters: JsonObject, ...types: readonly string[]): string | undefined {
  return Object.keys(parameters).find((name) => !name.startsWith('token:') && types.includes(textOf(member(parameters, name), 'type')?.toLowerCase() ?? ''));
}

/** The names of the sign-ins of `connectionParameterSets`. */
function setNames(connector: Connector): readonly string[] {
  const values = member(objectOf(objectOf(connector.properties, 'properties'), 'connectionParameterSets'), 'values');
  return Array.isArray(values) ? values.filter(isObject).map((set) => textOf(set, 'name') ?? '') : [];
}

/** How the connector signs in. The first security definition decides, as it does on the platform. */
export function authenticationOf(connector: Connector): Authentication {
  const sets = setNames(connector);
  if (sets.length > 0) return { kind: 'several', names: sets };
  const parameters = parametersOf(connector);
  const first = firstSecurityDefinition(connector.definition);
  if (!first) {
    const oauth = firstOfType(parameters, 'oauthsetting');
    if (oauth !== undefined) return { kind: 'other', what: 'an OAuth connection parameter without a security definition' };
    if (firstOfType(parameters, 'securestring') !== undefined) return { kind: 'other', what: 'connection parameters without a security definition' };
    return { kind: 'none' };
  }
  const scheme = pointerOf(['definition', 'securityDefinitions', first.name]);
  switch (textOf(first.security, 'type')) {
    case 'basic':
      return { kind: 'basic', scheme, username: parameterAt(Object.hasOwn(parameters, 'username') ? 'username' : (firstOfType(parameters, 'string') ?? 'username')), password: parameterAt(firstOfType(parameters, 'securestring') ?? 'password') };
    case 'apiKey':
      return { kind: 'apiKey', scheme, parameter: parameterAt(firstOfType(parameters, 'securestring') ?? 'api_key') };
    case 'oauth2':
      return { kind: 'oauth2', scheme, token: parameterAt(firstOfType(parameters, 'oauthsetting') ?? 'token') };
    default:
      return { kind: 'other', what: `the security type “${textOf(first.security, 'type') ?? ''}”` };
  }
}
