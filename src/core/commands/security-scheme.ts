import { arrayOf, isArray, isObject, member, objectOf, type Json, type JsonObject } from '../base/json';
import { keysOf } from '../base/pointer';
import { withKey, withKeyAfter, withoutKey } from '../base/tree';
import { valueAt, withPart, type Connector } from '../connector/connector';
import { propertiesOrder } from '../connector/default-properties';
import { keyPolicyOf } from '../connector/key-prefix';
import { addressesOf, scopesIn } from '../connector/oauth-settings';
import { declaredKind, signInSets, singleSignIn, type SignIn } from '../connector/sign-in';

/** The order in which Microsoft's wizard writes the root of a definition. Source: connector features, 10. */
const rootOrder = ['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters', 'responses', 'securityDefinitions', 'security', 'tags'];

/** The object with `key` set: in its place when it is there, else behind the nearest key that comes before it in `order`. */
export function withKeyInOrder(object: JsonObject, order: readonly string[], key: string, value: Json): JsonObject {
  if (Object.hasOwn(object, key)) return withKey(object, key, value);
  const before = order.slice(0, Math.max(0, order.indexOf(key))).findLast((earlier) => Object.hasOwn(object, earlier));
  return before === undefined ? withKey(object, key, value) : withKeyAfter(object, before, key, value);
}

/** API properties with `key` below `properties` set, in Microsoft's order; undefined removes it. */
export function withProperty(connector: Connector, key: string, value: Json | undefined): Connector {
  const inner = objectOf(connector.properties, 'properties') ?? {};
  const next = value === undefined ? withoutKey(inner, key) : withKeyInOrder(inner, propertiesOrder, key, value);
  return withPart(connector, 'properties', withKey(connector.properties, 'properties', next));
}

/** Takes requirements of schemes that are gone out of operations; a list that is emptied by that goes, so that the root's counts. */
function withoutRequirements(definition: JsonObject, names: readonly string[]): JsonObject {
  const paths = objectOf(definition, 'paths');
  if (!paths || names.length === 0) return definition;
  let next = paths;
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    let nextItem = item;
    for (const [method, operation] of Object.entries(item)) {
      const security = member(operation, 'security');
      if (!isObject(operation) || !isArray(security)) continue;
      const kept = security.filter((requirement) => !names.some((name) => isObject(requirement) && Object.hasOwn(requirement, name)));
      if (kept.length < security.length) nextItem = withKey(nextItem, method, kept.length === 0 ? withoutKey(operation, 'security') : withKey(operation, 'security', kept));
    }
    next = nextItem === item ? next : withKey(next, path, nextItem);
  }
  return next === paths ? definition : withKey(definition, 'paths', next);
}

/** The definition without any sign-in. Empty sections stay where there were sections. */
function withoutSecurity(definition: JsonObject): JsonObject {
  const freed = withoutRequirements(definition, Object.keys(objectOf(definition, 'securityDefinitions') ?? {}));
  const emptied = Object.hasOwn(freed, 'securityDefinitions') ? withKey(freed, 'securityDefinitions', {}) : freed;
  return Object.hasOwn(emptied, 'security') ? withKey(emptied, 'security', []) : emptied;
}

/** A security definition with its name. */
export interface NamedScheme {
  readonly name: string;
  readonly definition: JsonObject;
}

/** The definition with one sign-in, asked for by every operation; undefined for none. */
export function withScheme(definition: JsonObject, scheme: NamedScheme | undefined): JsonObject {
  const cleared = withoutSecurity(definition);
  if (!scheme) return cleared;
  const requirement = [{ [scheme.name]: Object.keys(objectOf(scheme.definition, 'scopes') ?? {}) }];
  return withKeyInOrder(withKeyInOrder(cleared, rootOrder, 'securityDefinitions', { [scheme.name]: scheme.definition }), rootOrder, 'security', requirement);
}

/** What the definition says about a sign-in: for a key what a policy tells of its header, for OAuth 2.0 the addresses and scopes. */
export function schemeOf(connector: Connector, signIn: SignIn): NamedScheme | undefined {
  switch (signIn.kind) {
    case 'none':
    case 'windows':
      return undefined;
    case 'basic':
      return { name: 'basic_auth', definition: { type: 'basic' } };
    case 'apiKey': {
      const policy = keyPolicyOf(connector, keysOf(signIn.key ?? '').at(-1) ?? '');
      return { name: 'API Key', definition: { type: 'apiKey', in: policy?.in ?? 'header', name: policy?.target || 'X-API-Key' } };
    }
    case 'oauth2': {
      const token = signIn.token === undefined ? undefined : valueAt(connector, signIn.token);
      const group = valueAt(connector, signIn.group);
      const scopes = Object.fromEntries(scopesIn(token).map((scope) => [scope, scope]));
      return { name: 'oauth2_auth', definition: { type: 'oauth2', flow: 'accessCode', ...addressesOf(token, isObject(group) ? group : {}), scopes } };
    }
  }
}

/** The connector whose definition says what the first of its sign-ins is. */
export function declareSignIn(connector: Connector): Connector {
  const candidates = [...signInSets(connector).map(({ signIn }) => signIn), singleSignIn(connector)];
  const scheme = candidates.flatMap((signIn) => schemeOf(connector, signIn) ?? [])[0];
  return withPart(connector, 'definition', withScheme(connector.definition, scheme));
}

/** Lets the definition follow where none of several sign-ins is of the kind that it declares any more. */
export function followSets(connector: Connector): Connector {
  const kinds = signInSets(connector).map(({ signIn }) => signIn.kind);
  const declared = declaredKind(connector.definition);
  if (declared === undefined || kinds.includes(declared) || kinds.length === 0) return connector;
  return declareSignIn(connector);
}

/** The capabilities with or without `gateway`; the same list when it is so already. */
export function withGateway(connector: Connector, isOn: boolean): Connector {
  const capabilities = arrayOf(objectOf(connector.properties, 'properties'), 'capabilities') ?? [];
  const others = capabilities.filter((capability) => typeof capability !== 'string' || capability.toLowerCase() !== 'gateway');
  if (isOn === others.length < capabilities.length) return connector;
  return withProperty(connector, 'capabilities', isOn ? [...capabilities, 'gateway'] : others);
}

/** True for a parameter called `token:…`: a value for the templates of the OAuth parameter. */
export const isTokenValue = (name: string): boolean => name.toLowerCase().startsWith('token:');
