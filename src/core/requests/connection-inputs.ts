import { dependenciesOf } from '../connector/connection-parameter';
import type { Connector } from '../connector/connector';
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { textOfValue, type InputChoice } from './operation-inputs';

/** What a connection's value is for: the sign-in, or a further parameter that policies and templates refer to. */
export type ConnectionRole = 'user-name' | 'password' | 'api-key' | 'access-token' | 'parameter';

/** One value that a connection needs. */
export interface ConnectionInput {
  /** Name of the connection parameter: the key of its value, and what `@connectionParameters('…')` names. */
  readonly name: string;
  readonly role: ConnectionRole;
  readonly label: string;
  readonly description: string;
  readonly secret: boolean;
  readonly required: boolean;
  readonly choices: readonly InputChoice[];
  readonly default: string | undefined;
  /** It is asked for only while each of these parameters has one of its values. */
  readonly dependencies: ReturnType<typeof dependenciesOf>;
}

/** The values of a connection, by name of the connection parameter. Kept in memory only. */
export interface ConnectionValues {
  readonly [name: string]: string;
}

/** One way to sign in of a connector that offers several (`connectionParameterSets`). */
export interface ConnectionSet {
  readonly name: string;
  readonly label: string;
}

/** A sign-in of the definition, as far as a request needs it. */
export type SecurityScheme =
  | { readonly kind: 'basic' }
  | { readonly kind: 'api-key'; readonly in: 'header' | 'query'; readonly name: string }
  | { readonly kind: 'oauth2' };

/** The sign-in that a `securityDefinitions` entry describes; undefined when it is none of OpenAPI 2.0. */
function schemeOf(node: Json | undefined): SecurityScheme | undefined {
  switch (textOf(node, 'type')) {
    case 'basic':
      return { kind: 'basic' };
    case 'apiKey':
      return { kind: 'api-key', in: textOf(node, 'in') === 'query' ? 'query' : 'header', name: textOf(node, 'name') ?? 'Authorization' };
    case 'oauth2':
      return { kind: 'oauth2' };
    default:
      return undefined;
  }
}

/**
 * The sign-ins one of which an operation takes: those its `security` (else the root's) names, each entry's first; without
 * any `security` the first of `securityDefinitions`, as the platform's import takes it. Empty means no sign-in.
 */
export function schemesFor(definition: JsonObject, operation: JsonObject | undefined): readonly SecurityScheme[] {
  const all = objectOf(definition, 'securityDefinitions') ?? {};
  const asked = arrayOf(operation, 'security') ?? arrayOf(definition, 'security');
  const names = asked ? asked.flatMap((entry) => (isObject(entry) ? Object.keys(entry).slice(0, 1) : [])) : Object.keys(all).slice(0, 1);
  return names.flatMap((name) => schemeOf(member(all, name)) ?? []);
}

/** The ways to sign in of a connector with `connectionParameterSets`; empty for all others. */
export function connectionSets(connector: Connector): readonly ConnectionSet[] {
  return parameterSets(connector).map(({ name, node }) => ({
    name,
    label: displayNameOf(objectOf(node, 'uiDefinition')) ?? name,
  }));
}

function parameterSets(connector: Connector): readonly { name: string; node: JsonObject }[] {
  const values = arrayOf(objectOf(objectOf(connector.properties, 'properties'), 'connectionParameterSets'), 'values') ?? [];
  return values.flatMap((node) => (isObject(node) ? [{ name: textOf(node, 'name') ?? '', node }] : []));
}

const displayNameOf = (ui: JsonObject | undefined): string | undefined => textOf(ui, 'displayName') || textOf(ui, 'displayname') || undefined;

const isTrue = (value: Json | undefined): boolean => value === true || (typeof value === 'string' && value.toLowerCase() === 'true');

interface Written {
  readonly name: string;
  readonly node: JsonObject;
  readonly type: string;
}

/** The connection parameters as they are written: those of the set `set` (else of the first), or those outside sets. */
export function connectionParametersIn(connector: Connector, set: string | undefined): JsonObject {
  const sets = parameterSets(connector);
  const chosen = sets.find(({ name }) => name === set) ?? sets[0];
  return (chosen ? objectOf(chosen.node, 'parameters') : objectOf(objectOf(connector.properties, 'properties'), 'connectionParameters')) ?? {};
}

function writtenParameters(connector: Connector, set: string | undefined): readonly Written[] {
  return Object.entries(connectionParametersIn(connector, set)).flatMap(([name, node]) =>
    isObject(node) ? [{ name, node, type: (textOf(node, 'type') ?? 'string').toLowerCase() }] : [],
  );
}

function choicesOfParameter(node: JsonObject, constraints: JsonObject | undefined): readonly InputChoice[] {
  const listed = arrayOf(constraints, 'allowedValues') ?? arrayOf(node, 'allowedValues') ?? [];
  return listed.flatMap((entry) => {
    const value = isObject(entry) ? member(entry, 'value') : entry;
    return value === undefined ? [] : [{ value, label: textOf(entry, 'text') ?? textOfValue(value) }];
  });
}

function defaultOf(node: JsonObject): string | undefined {
  const standard = member(node, 'defaultValue');
  return standard === undefined || standard === null ? undefined : textOfValue(standard);
}

function inputOf({ name, node, type }: Written, role: ConnectionRole): ConnectionInput {
  const ui = objectOf(node, 'uiDefinition');
  const constraints = objectOf(ui, 'constraints');
  const required = member(constraints, 'required');
  return {
    name,
    role,
    label: role === 'access-token' ? 'Access token' : (displayNameOf(ui) ?? name),
    description:
      role === 'access-token'
        ? 'A token that the service issued for you; it is sent as Authorization: Bearer.'
        : (textOf(ui, 'description') ?? textOf(objectOf(ui, 'schema'), 'description') ?? textOf(ui, 'tooltip') ?? ''),
    secret: role === 'access-token' || role === 'password' || role === 'api-key' || type === 'securestring' || member(constraints, 'clearText') === false,
    required: role !== 'parameter' || required === undefined || isTrue(required),
    choices: choicesOfParameter(node, constraints),
    default: defaultOf(node),
    dependencies: role === 'parameter' ? dependenciesOf(node) : [],
  };
}

const madeUp: { readonly [role in Exclude<ConnectionRole, 'parameter'>]: { readonly name: string; readonly label: string } } = {
  'user-name': { name: 'username', label: 'User name' },
  password: { name: 'password', label: 'Password' },
  'api-key': { name: 'api_key', label: 'API key' },
  'access-token': { name: 'token', label: 'Access token' },
};

const isHidden = ({ node }: Written): boolean => isTrue(member(objectOf(objectOf(node, 'uiDefinition'), 'constraints'), 'hidden'));

/**
 * The values that a connection of this connector needs, sign-in first: user name and password, API key or access token
 * (whatever its definition's sign-ins ask for, also where API properties describe none), then further connection
 * parameters. `set` names a connection parameter set. Hidden and gateway parameters are left out: the platform fills them.
 */
export function connectionInputs(connector: Connector, set?: string): readonly ConnectionInput[] {
  const written = writtenParameters(connector, set);
  const roles = new Map<Written, ConnectionRole>();
  const missing: ConnectionRole[] = [];
  const assign = (role: Exclude<ConnectionRole, 'parameter'>, fits: (each: Written) => boolean): void => {
    const free = written.filter((each) => !roles.has(each) && !isHidden(each));
    const found = free.find(({ name }) => name.toLowerCase() === madeUp[role].name) ?? free.find(fits);
    if (found) roles.set(found, role);
    else missing.push(role);
  };
  const isOauth = ({ type }: Written): boolean => type === 'oauthsetting';
  const isSecret = ({ type }: Written): boolean => type === 'securestring';
  const kinds = kindsOf(connector, written, set !== undefined || parameterSets(connector).length > 0);
  if (kinds.has('oauth2')) assign('access-token', isOauth);
  if (kinds.has('basic')) {
    assign('user-name', ({ name }) => /user|login|account/i.test(name));
    assign('password', isSecret);
  }
  if (kinds.has('api-key')) assign('api-key', isSecret);
  const signIn = [
    ...[...roles].map(([each, role]) => inputOf(each, role)),
    ...missing.flatMap((role) => (role === 'parameter' ? [] : [inputOf({ ...madeUp[role], node: { uiDefinition: { displayName: madeUp[role].label } }, type: 'string' }, role)])),
  ];
  const rest = written.filter((each) => !roles.has(each) && !isHidden(each) && !isOauth(each) && each.type !== 'gatewaysetting');
  return [...signIn, ...rest.map((each) => inputOf(each, 'parameter'))];
}

/** True when the values given so far let a parameter be asked for: those that it depends on have the values that call for it. */
export function isAskedFor(input: ConnectionInput, inputs: readonly ConnectionInput[], values: ConnectionValues): boolean {
  return input.dependencies.every(({ name, values: wanted }) => {
    const typed = Object.hasOwn(values, name) ? values[name] : undefined;
    return wanted.includes(typed || (inputs.find((each) => each.name === name)?.default ?? ''));
  });
}

/** The default values of hidden parameters: nobody is asked for them, but policies and templates refer to them. */
export function hiddenValues(connector: Connector, set: string | undefined): ConnectionValues {
  return Object.fromEntries(
    writtenParameters(connector, set).flatMap((each) => {
      const standard = isHidden(each) ? defaultOf(each.node) : undefined;
      return standard === undefined ? [] : [[each.name, standard]];
    }),
  );
}

/** The name under which the access token of a sign-in by OAuth 2.0 is given; undefined where none is. */
export const accessTokenInput = (connector: Connector, set: string | undefined): string | undefined => connectionInputs(connector, set).find(({ role }) => role === 'access-token')?.name;

function kindsOf(connector: Connector, written: readonly Written[], inSet: boolean): ReadonlySet<SecurityScheme['kind']> {
  const { definition } = connector;
  const operations = Object.values(objectOf(definition, 'paths') ?? {}).flatMap((item) => (isObject(item) ? Object.values(item) : []));
  const used = [undefined, ...operations.filter((operation) => arrayOf(operation, 'security')).filter(isObject)];
  const kinds = new Set(used.flatMap((operation) => schemesFor(definition, operation)).map(({ kind }) => kind));
  const has = (type: string): boolean => written.some((each) => each.type === type);
  if (has('oauthsetting')) kinds.add('oauth2');
  if (inSet) {
    // A set describes one sign-in out of several; the definition can name only all of them.
    if (!has('oauthsetting')) kinds.delete('oauth2');
    if (has('oauthsetting') || !written.some(({ name }) => name.toLowerCase() === 'username')) kinds.delete('basic');
    if (has('oauthsetting') || !written.some(({ name }) => /key/i.test(name))) kinds.delete('api-key');
  }
  return kinds;
}
