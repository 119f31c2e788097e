import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { constraintsOf } from '../connector/connection-parameter';
import { editAt, valueAt, type Connector } from '../connector/connector';
import { connectionSetsAt, declaredKind, signInSets, singleSignIn, type AuthenticationKind } from '../connector/sign-in';
import type { Command } from './command';
import { declareSignIn, followSets, withProperty } from './security-scheme';
import { newParameters } from './set-authentication';

/** What a new sign-in is called in the file and in the dialog. */
const namings: { readonly [kind in AuthenticationKind]: { readonly name: string; readonly label: string; readonly description: string } } = {
  none: { name: 'anonymous', label: 'No sign-in', description: 'Connect without signing in' },
  basic: { name: 'basic', label: 'User name and password', description: 'Sign in with user name and password' },
  apiKey: { name: 'api-key', label: 'API key', description: 'Sign in with an API key' },
  oauth2: { name: 'oauth', label: 'Sign in', description: 'Sign in to your account of the service' },
  windows: { name: 'windows', label: 'Windows', description: 'Sign in with a Windows account' },
};

function freeName(values: readonly Json[], wanted: string): string {
  const names = new Set(values.map((set) => textOf(set, 'name')));
  let number = 1;
  const candidate = (): string => (number === 1 ? wanted : `${wanted}-${number}`);
  while (names.has(candidate())) number++;
  return candidate();
}

/** Texts of a set stand under `schema.description` too: from there the dialog takes what it writes under a field. */
function forSet(parameters: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, node]): [string, Json] => {
      const ui = objectOf(node, 'uiDefinition');
      const description = textOf(ui, 'description');
      if (!isObject(node) || !ui || description === undefined || Object.hasOwn(ui, 'schema') || !constraintsOf(node)) return [name, node];
      return [name, withKey(node, 'uiDefinition', withKey(ui, 'schema', { type: 'string', description }))];
    }),
  );
}

function newSet(values: readonly Json[], kind: AuthenticationKind, parameters: JsonObject): JsonObject {
  const { name, label, description } = namings[kind];
  return { name: freeName(values, name), uiDefinition: { displayName: label, description }, parameters };
}

function withValues(connector: Connector, values: readonly Json[]): Connector {
  const sets = valueAt(connector, connectionSetsAt);
  const start: JsonObject = isObject(sets) ? sets : { uiDefinition: { displayName: 'Authentication type', description: 'How to sign in' } };
  return withProperty(connector, 'connectionParameterSets', withKey(start, 'values', values));
}

const valuesIn = (connector: Connector): readonly Json[] => arrayOf(valueAt(connector, connectionSetsAt), 'values') ?? [];

/** Makes the only sign-in the first of several. Its parameters move as they are; `connectionParameters` stays empty in its place. */
export const convertToSets: Command<Record<never, never>> = {
  name: 'convert-to-sets',
  label: () => 'Offer several sign-ins',
  apply: (connector) => {
    if (signInSets(connector).length > 0) return connector;
    const { kind, group } = singleSignIn(connector);
    const parameters = valueAt(connector, group);
    return withValues(withProperty(connector, 'connectionParameters', {}), [newSet([], kind, isObject(parameters) ? parameters : {})]);
  },
};

/** Adds a sign-in behind the others; a connector with one sign-in keeps it as the first of them. */
export const addSignIn: Command<{ kind: AuthenticationKind }> = {
  name: 'add-sign-in',
  label: () => 'Add a sign-in',
  apply: (connector, { kind }) => {
    const isEmpty = singleSignIn(connector).kind === 'none' && singleSignIn(connector).further.length === 0;
    const several = signInSets(connector).length > 0 || isEmpty ? connector : convertToSets.apply(connector, {});
    const values = valuesIn(several);
    const added = withValues(several, [...values, newSet(values, kind, forSet(newParameters(kind)))]);
    return declaredKind(added.definition) === 'none' ? declareSignIn(added) : followSets(added);
  },
};

/** Removes one of several sign-ins; with the last one the sets go too. */
export const removeSignIn: Command<{ at: Pointer }> = {
  name: 'remove-sign-in',
  label: () => 'Remove a sign-in',
  apply: (connector, { at }) => {
    const removed = editAt(connector, at, () => undefined);
    if (removed === connector) return connector;
    return valuesIn(removed).length > 0 ? followSets(removed) : declareSignIn(withProperty(removed, 'connectionParameterSets', undefined));
  },
};

/** Keeps one of several sign-ins as the only one: its parameters become `connectionParameters`, and the sets go. */
export const keepOneSignIn: Command<{ at: Pointer }> = {
  name: 'keep-one-sign-in',
  label: () => 'Keep one sign-in',
  apply: (connector, { at }) => {
    const set = valueAt(connector, at);
    if (!isObject(set)) return connector;
    const single = withProperty(withProperty(connector, 'connectionParameters', objectOf(set, 'parameters') ?? {}), 'connectionParameterSets', undefined);
    return singleSignIn(single).kind === declaredKind(single.definition) ? single : declareSignIn(single);
  },
};

/** Renames one of several sign-ins in the file; a name that another one has changes nothing, for names tell them apart. */
export const renameSignIn: Command<{ at: Pointer; to: string }> = {
  name: 'rename-sign-in',
  label: ({ to }) => `Rename the sign-in to ${to}`,
  apply: (connector, { at, to }) =>
    editAt(connector, parentOf(at), (values) => {
      const index = Number(lastKeyOf(at));
      const set = isArray(values) ? values[index] : undefined;
      if (!isArray(values) || !isObject(set) || to === '' || values.some((other) => textOf(other, 'name') === to)) return values;
      return values.with(index, withKey(set, 'name', to));
    }),
};
