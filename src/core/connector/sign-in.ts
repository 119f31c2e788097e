import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, pointerOf, type Pointer } from '../base/pointer';
import { allowedValuesOf, dialogOrder, isOAuth, typeOf, uiOf, uiText } from './connection-parameter';
import type { Connector } from './connector';
import { firstSecurityDefinition } from './default-properties';

/** The sign-ins that the Security tab knows as forms. */
export const authenticationKinds = ['none', 'basic', 'apiKey', 'oauth2', 'windows'] as const;
export type AuthenticationKind = (typeof authenticationKinds)[number];

/** What the connection parameters of one group are for, as pointers to them. */
export interface SignInParts {
  readonly kind: AuthenticationKind;
  readonly username?: Pointer;
  readonly password?: Pointer;
  /** The API key. */
  readonly key?: Pointer;
  /** The parameter of type `oauthSetting`. */
  readonly token?: Pointer;
  readonly authType?: Pointer;
  readonly gateway?: Pointer;
}

/** One way to sign in: a group of connection parameters, and what they are for. */
export interface SignIn extends SignInParts {
  /** The object that holds the parameters. */
  readonly group: Pointer;
  /** The names of the parameters that are no part of the sign-in itself, in the order of the dialog. */
  readonly further: readonly string[];
}

/** One entry of `connectionParameterSets`. */
export interface SignInSet {
  readonly at: Pointer;
  readonly name: string;
  /** What the dialog calls it. */
  readonly label: string;
  readonly signIn: SignIn;
}

/** The connection parameters outside sets. */
export const connectionParametersAt: Pointer = '/properties/properties/connectionParameters';
export const connectionSetsAt: Pointer = '/properties/properties/connectionParameterSets';

const innerOf = (connector: Connector): JsonObject | undefined => objectOf(connector.properties, 'properties');

interface Entry {
  readonly name: string;
  readonly lower: string;
  readonly node: Json;
  readonly isSecret: boolean;
}

function entriesOf(parameters: JsonObject): readonly Entry[] {
  return dialogOrder(parameters).map((name) => {
    const node = member(parameters, name) ?? null;
    return { name, lower: name.toLowerCase(), node, isSecret: typeOf(node) === 'securestring' };
  });
}

const isFixed = ({ lower }: Entry): boolean => lower.startsWith('token:');
const isUserName = ({ lower }: Entry): boolean => lower === 'username';
const isPassword = ({ lower }: Entry): boolean => lower === 'password';

function findFirst(entries: readonly Entry[], ...wants: readonly ((entry: Entry) => boolean)[]): Entry | undefined {
  for (const want of wants) {
    const found = entries.find((entry) => !isFixed(entry) && want(entry));
    if (found) return found;
  }
  return undefined;
}

/** Drop-downs through which a gateway's sign-in is chosen, told by their entries. */
const isAuthType = ({ lower, node }: Entry): boolean =>
  lower === 'authtype' && allowedValuesOf(node).some(({ value, text }) => /windows|basic|anonymous/i.test(`${value} ${text ?? ''}`));

const takesWindows = ({ node }: Entry): boolean => allowedValuesOf(node).some(({ value, text }) => /windows/i.test(`${value} ${text ?? ''}`));

interface Roles {
  readonly kind: AuthenticationKind;
  readonly username?: Entry | undefined;
  readonly password?: Entry | undefined;
  readonly key?: Entry | undefined;
  readonly token?: Entry | undefined;
}

function rolesFor(kind: AuthenticationKind, entries: readonly Entry[]): Roles | undefined {
  switch (kind) {
    case 'none':
      return { kind };
    case 'oauth2': {
      const token = findFirst(entries, ({ node }) => isOAuth(node));
      return token && { kind, token };
    }
    case 'apiKey': {
      const key = findFirst(
        entries,
        ({ lower }) => lower === 'api_key',
        (entry) => entry.isSecret && /key|token/.test(entry.lower),
        (entry) => entry.isSecret && !isUserName(entry) && !isPassword(entry),
        ({ lower }) => /^(api)?key$/.test(lower),
      );
      return key && { kind, key };
    }
    case 'basic':
    case 'windows': {
      const password = findFirst(entries, isPassword, (entry) => entry.isSecret && !isUserName(entry));
      const others = entries.filter((entry) => entry !== password);
      const username = findFirst(others, isUserName, ({ lower }) => /user|login|mail|account|client_?id/.test(lower), ({ isSecret, node }) => isSecret || typeOf(node) === 'string');
      return password && username && { kind, username, password };
    }
  }
}

/** What the parameters say by themselves, without the definition. */
function ownRoles(entries: readonly Entry[]): Roles {
  const authType = entries.find(isAuthType);
  if (authType && takesWindows(authType)) {
    const windows = rolesFor('windows', entries);
    if (windows) return windows;
  }
  const asOAuth = rolesFor('oauth2', entries);
  if (asOAuth) return asOAuth;
  const asBasic = entries.some(isUserName) && entries.some(isPassword) ? rolesFor('basic', entries) : undefined;
  const asKey = entries.some((entry) => !isFixed(entry) && entry.isSecret) ? rolesFor('apiKey', entries) : undefined;
  return asBasic ?? asKey ?? { kind: 'none' };
}

/** What one group of connection parameters asks for. `declared` is what the definition says, and decides where both readings fit. */
export function signInOf(group: Pointer, parameters: JsonObject, declared: AuthenticationKind = 'none'): SignIn {
  const entries = entriesOf(parameters);
  const own = ownRoles(entries);
  const isOther = own.kind === 'oauth2' || own.kind === 'windows';
  const roles = declared === 'none' || isOther ? own : (rolesFor(declared, entries) ?? own);
  const authType = entries.find(isAuthType);
  const gateway = entries.find(({ node }) => typeOf(node) === 'gatewaySetting');
  const parts = Object.entries({ ...roles, authType, gateway }).flatMap(([role, entry]) => (isEntry(entry) ? [[role, child(group, entry.name)] as const] : []));
  const used = new Set(parts.map(([, at]) => at));
  return { kind: roles.kind, ...Object.fromEntries(parts), group, further: entries.map(({ name }) => name).filter((name) => !used.has(child(group, name))) };
}

const isEntry = (value: Entry | string | undefined): value is Entry => typeof value === 'object';

/** What the definition's first security definition says; undefined for a type that OpenAPI 2.0 does not know. */
export function declaredKind(definition: JsonObject): AuthenticationKind | undefined {
  const first = firstSecurityDefinition(definition);
  const type = first ? textOf(first.security, 'type') : 'none';
  return type === 'windows' ? undefined : authenticationKinds.find((kind) => kind === type);
}

/** The sign-in of `connectionParameters`. */
export function singleSignIn(connector: Connector): SignIn {
  const parameters = objectOf(innerOf(connector), 'connectionParameters') ?? {};
  return signInOf(connectionParametersAt, parameters, declaredKind(connector.definition));
}

/** The sign-ins of `connectionParameterSets`, in their order; empty when there are none. */
export function signInSets(connector: Connector): readonly SignInSet[] {
  const values = arrayOf(objectOf(innerOf(connector), 'connectionParameterSets'), 'values') ?? [];
  return values.flatMap((set, index) => {
    if (!isObject(set)) return [];
    const at = pointerOf(['properties', 'properties', 'connectionParameterSets', 'values', index]);
    const name = textOf(set, 'name') ?? '';
    return [{ at, name, label: uiText(uiOf(set), 'displayName') || name, signIn: signInOf(child(at, 'parameters'), objectOf(set, 'parameters') ?? {}) }];
  });
}

/** True when the connection goes through the on-premises data gateway. */
export function usesGateway(connector: Connector): boolean {
  const inner = innerOf(connector);
  const isNamed = (arrayOf(inner, 'capabilities') ?? []).some((capability) => typeof capability === 'string' && capability.toLowerCase() === 'gateway');
  return isNamed || Object.values(objectOf(inner, 'connectionParameters') ?? {}).some((node) => typeOf(node) === 'gatewaySetting');
}

/** Why the security of a connector has no form, as the end of “This connector has …”; undefined when it has one. */
export function noFormReason(connector: Connector): string | undefined {
  const inner = innerOf(connector);
  const isObjectOrAbsent = (owner: JsonObject | undefined, key: string): boolean => !owner || member(owner, key) === undefined || isObject(member(owner, key));
  if (!isObjectOrAbsent(connector.properties, 'properties')) return 'API properties that are no object';
  if (!isObjectOrAbsent(inner, 'connectionParameters') && member(inner, 'connectionParameters') !== null) return 'connection parameters that are no object';
  if (!Object.values(objectOf(inner, 'connectionParameters') ?? {}).every(isObject)) return 'a connection parameter that is no object';
  const sets = member(inner, 'connectionParameterSets');
  const values = member(sets, 'values');
  if (sets !== undefined && sets !== null && !(isObject(sets) && (values === undefined || isArray(values)))) return 'sets of connection parameters in another form';
  if (isArray(values) && !values.every((set) => isObject(set) && isObjectOrAbsent(set, 'parameters') && Object.values(objectOf(set, 'parameters') ?? {}).every(isObject)))
    return 'a sign-in that is no object';
  if (!isObjectOrAbsent(connector.definition, 'securityDefinitions')) return 'security definitions that are no object';
  if (declaredKind(connector.definition) === undefined) return `the security type “${textOf(firstSecurityDefinition(connector.definition)?.security, 'type') ?? ''}”`;
  return undefined;
}
