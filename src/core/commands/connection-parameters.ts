import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey, withRenamedKey } from '../base/tree';
import { constraintsOf, dependenciesOf, dialogOrder, isOAuth, type ParameterType } from '../connector/connection-parameter';
import { editAt, setAt, valueAt, type Connector } from '../connector/connector';
import { gatewayParameter, labelOf, oauthParameter } from '../connector/default-properties';
import { policiesOf } from '../connector/key-prefix';
import { signInSets, singleSignIn } from '../connector/sign-in';
import type { Command } from './command';
import { isTokenValue } from './security-scheme';
import { freeKey } from './schema-members';

const tabIndexAt = (parameter: Json | undefined): number | undefined => {
  const index = constraintsOf(parameter)?.['tabIndex'];
  return typeof index === 'number' ? index : undefined;
};

const withConstraint = (parameter: JsonObject, key: string, value: Json): JsonObject => {
  const ui = objectOf(parameter, 'uiDefinition') ?? {};
  return withKey(parameter, 'uiDefinition', withKey(ui, 'constraints', withKey(objectOf(ui, 'constraints') ?? {}, key, value)));
};

function newParameter(name: string, type: ParameterType, tabIndex: number): Json {
  if (type === 'gatewaySetting') return gatewayParameter(tabIndex)['gateway'] ?? null;
  if (type === 'oauthSetting') return oauthParameter({ authorizationUrl: '', tokenUrl: '', scopes: [] })['token'] ?? null;
  const isText = type === 'string' || type === 'securestring';
  const constraints: JsonObject = { tabIndex, ...(isText ? { clearText: type === 'string' } : {}), required: 'true' };
  return { type, uiDefinition: { displayName: labelOf(name).displayName, description: '', tooltip: '', constraints } };
}

/** A label made of a name: `token:accountRegion` gives “Account region”. */
function labelFrom(name: string): string {
  const words = name.replace(/^token:/i, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Adds a connection parameter behind the others of its group; a number follows a name that is taken. */
export const addConnectionParameter: Command<{ group: Pointer; name: string; type: ParameterType }> = {
  name: 'add-connection-parameter',
  label: ({ name }) => `Add the connection parameter ${name}`,
  apply: (connector, { group, name, type }) =>
    editAt(connector, group, (node) => {
      const parameters = isObject(node) ? node : {};
      const free = freeKey(parameters, name);
      const last = Math.max(1, ...Object.values(parameters).map((parameter) => tabIndexAt(parameter) ?? 1));
      const made = newParameter(labelFrom(free), type, last + 1);
      return withKey(parameters, free, made);
    }),
};

/** Removes a connection parameter, and what others of its group say of depending on it. */
export const removeConnectionParameter: Command<{ at: Pointer }> = {
  name: 'remove-connection-parameter',
  label: ({ at }) => `Remove the connection parameter ${lastKeyOf(at) ?? ''}`,
  apply: (connector, { at }) => {
    const group = parentOf(at);
    const name = lastKeyOf(at) ?? '';
    return editAt(editAt(connector, at, () => undefined), group, (parameters) => (isObject(parameters) ? withDependencyName(parameters, name, undefined) : parameters));
  },
};

/** The group with a dependency on `from` called `to`, or taken out. */
function withDependencyName(parameters: JsonObject, from: string, to: string | undefined): JsonObject {
  return Object.entries(parameters).reduce((group, [name, parameter]) => {
    const dependencies = objectOf(constraintsOf(parameter), 'dependencies');
    if (!isObject(parameter) || !dependencies || !Object.hasOwn(dependencies, from)) return group;
    return withKey(group, name, withConstraint(parameter, 'dependencies', to === undefined ? withoutKey(dependencies, from) : withRenamedKey(dependencies, from, to)));
  }, parameters);
}

/** A JSON value with `change` applied to each of its texts, down to a depth that policies never reach. */
function withTexts(node: Json, change: (text: string) => string, depth = 0): Json {
  if (typeof node === 'string') return change(node);
  if (depth > 20) return node;
  if (isArray(node)) {
    const items = node.map((item) => withTexts(item, change, depth + 1));
    return items.every((item, index) => Object.is(item, node[index])) ? node : items;
  }
  if (!isObject(node)) return node;
  return Object.entries(node).reduce((object, [key, value]) => withKey(object, key, withTexts(value, change, depth + 1)), node);
}

/** How a policy takes the value of a connection parameter. */
const parameterUse = /(connectionParameters\(\s*')([^']{1,200})(?=')/g;

/** Policies take a value by its name from whichever sign-in is used: they follow when no group has the old name any more. */
function withPolicyUses(connector: Connector, from: string, to: string): Connector {
  const groups = [singleSignIn(connector).group, ...signInSets(connector).map(({ signIn }) => signIn.group)];
  if (groups.some((group) => valueAt(connector, child(group, from)) !== undefined)) return connector;
  return policiesOf(connector).reduce(
    (next, { at }) => editAt(next, `${at}/parameters`, (node) => (node === undefined ? node : withTexts(node, (text) => text.replace(parameterUse, (whole, before: string, name: string) => (name === from ? before + to : whole))))),
    connector,
  );
}

/** The templates of the group's OAuth parameters with a placeholder called otherwise. */
function withPlaceholder(parameters: JsonObject, from: string, to: string): JsonObject {
  const wanted = from.toLowerCase();
  return Object.entries(parameters).reduce((group, [name, parameter]) => (isOAuth(parameter) ? withKey(group, name, withTexts(parameter, (text) => text.replace(/\{([^{}]{1,200})\}/g, (whole, inside: string) => (inside.toLowerCase() === wanted ? `{${to}}` : whole)))) : group), parameters);
}

/**
 * Renames a connection parameter in its place, with everything that names it: dependencies of its group, placeholders of its
 * group's templates (`token:region` is `{region}`), and policies. A name that is taken changes nothing.
 */
export const renameConnectionParameter: Command<{ at: Pointer; to: string }> = {
  name: 'rename-connection-parameter',
  label: ({ to }) => `Rename the connection parameter to ${to}`,
  apply: (connector, { at, to }) => {
    const from = lastKeyOf(at) ?? '';
    const before = valueAt(connector, parentOf(at));
    if (!isObject(before) || to === '' || from === to || Object.hasOwn(before, to)) return connector;
    const renamed = withDependencyName(withRenamedKey(before, from, to), from, to);
    const templated = isTokenValue(from) && isTokenValue(to) ? withPlaceholder(renamed, from.slice(6), to.slice(6)) : renamed;
    return withPolicyUses(setAt(connector, parentOf(at), templated), from, to);
  },
};

/** Moves a connection parameter among those of its group: in the file and, where `tabIndex` says otherwise, there too. */
export const moveConnectionParameter: Command<{ at: Pointer; by: number }> = {
  name: 'move-connection-parameter',
  label: ({ by }) => (by < 0 ? 'Move up' : 'Move down'),
  apply: (connector, { at, by }) =>
    editAt(connector, parentOf(at), (node) => {
      if (!isObject(node)) return node;
      const order = dialogOrder(node);
      const from = order.indexOf(lastKeyOf(at) ?? '');
      const to = Math.min(Math.max(from + by, 0), order.length - 1);
      const name = order[from];
      if (name === undefined || from === to) return node;
      const wanted = order.toSpliced(from, 1).toSpliced(to, 0, name);
      const moved: JsonObject = Object.fromEntries(wanted.map((key) => [key, node[key] ?? null]));
      if (dialogOrder(moved).every((key, index) => key === wanted[index])) return moved;
      const indexed = wanted.filter((key) => tabIndexAt(moved[key]) !== undefined);
      const indexes = indexed.map((key) => tabIndexAt(moved[key]) ?? 0).toSorted((a, b) => a - b);
      const isDistinct = new Set(indexes).size === indexes.length && indexed.length === wanted.length;
      return wanted.reduce((group, key, index) => {
        const parameter = group[key];
        return isObject(parameter) ? withKey(group, key, withConstraint(parameter, 'tabIndex', isDistinct ? (indexes[index] ?? index + 1) : index + 1)) : group;
      }, moved);
    }),
};

/** Gives a connection parameter another type, with what that type needs beside it; what another type had stays. */
export const setParameterType: Command<{ at: Pointer; type: ParameterType }> = {
  name: 'set-parameter-type',
  label: ({ type }) => `Make it ${type}`,
  apply: (connector, { at, type }) =>
    editAt(connector, at, (parameter) => {
      if (!isObject(parameter) || textOf(parameter, 'type') === type) return parameter;
      const typed = withKey(parameter, 'type', type);
      if (type === 'string' || type === 'securestring') return constraintsOf(typed) ? withConstraint(typed, 'clearText', type === 'string') : typed;
      const made = newParameter('', type, 1);
      const needed = type === 'gatewaySetting' ? 'gatewaySettings' : type === 'oauthSetting' ? 'oAuthSettings' : undefined;
      const settings = needed === undefined ? undefined : objectOf(made, needed);
      return needed === undefined || !settings || Object.hasOwn(typed, needed) ? typed : withKey(typed, needed, settings);
    }),
};

/** Says for which values of another parameter one is asked for; without values it no longer depends on it. */
export const setDependency: Command<{ at: Pointer; on: string; values: readonly string[] | undefined }> = {
  name: 'set-dependency',
  label: ({ on }) => `Edit the dependency on ${on}`,
  apply: (connector, { at, on, values }) =>
    editAt(connector, at, (parameter) => {
      if (!isObject(parameter)) return parameter;
      const before = objectOf(constraintsOf(parameter), 'dependencies') ?? {};
      if (values !== undefined) return withConstraint(parameter, 'dependencies', withKey(before, on, { ...objectOf(before, on), values: [...values] }));
      const left = withoutKey(before, on);
      if (dependenciesOf(parameter).length > 1) return withConstraint(parameter, 'dependencies', left);
      return dependenciesOf(parameter).length === 0 ? parameter : withoutConstraint(parameter, 'dependencies');
    }),
};

function withoutConstraint(parameter: JsonObject, key: string): JsonObject {
  const ui = objectOf(parameter, 'uiDefinition');
  const constraints = objectOf(ui, 'constraints');
  return ui && constraints ? withKey(parameter, 'uiDefinition', withKey(ui, 'constraints', withoutKey(constraints, key))) : parameter;
}

/** A drop-down of a parameter stands in its constraints, and in some files beside its type as well: `change` edits both. */
function editChoices(connector: Connector, at: Pointer, change: (list: readonly Json[], withText: boolean) => readonly Json[]): Connector {
  return editAt(connector, at, (parameter) => {
    if (!isObject(parameter)) return parameter;
    const constraints = constraintsOf(parameter);
    const beside = arrayOf(parameter, 'allowedValues');
    const inside = arrayOf(constraints, 'allowedValues') ?? (beside ? undefined : []);
    const first = inside ? change(inside, true) : undefined;
    const shown = first === undefined ? parameter : first.length > 0 ? withConstraint(parameter, 'allowedValues', first) : withoutConstraint(parameter, 'allowedValues');
    if (!beside) return shown;
    const second = change(beside, false);
    return second.length > 0 ? withKey(shown, 'allowedValues', second) : withoutKey(shown, 'allowedValues');
  });
}

/** Adds an entry to the drop-down of a parameter, which is made when there is none. */
export const addAllowedValue: Command<{ at: Pointer; value: string; text: string }> = {
  name: 'add-allowed-value',
  label: () => 'Add a choice',
  apply: (connector, { at, value, text }) => editChoices(connector, at, (list, withText) => [...list, withText ? { text, value } : { value }]),
};

/** Changes what an entry of a drop-down stands for, or what it is called. */
export const setAllowedValue: Command<{ at: Pointer; index: number; value?: string; text?: string }> = {
  name: 'set-allowed-value',
  label: () => 'Edit a choice',
  apply: (connector, { at, index, value, text }) =>
    editChoices(connector, at, (list, withText) =>
      list.map((entry, place) => {
        if (place !== index) return entry;
        const object: JsonObject = isObject(entry) ? entry : { value: entry };
        const valued = value === undefined ? object : withKey(object, 'value', value);
        return text === undefined || (!withText && !Object.hasOwn(valued, 'text')) ? valued : withKey(valued, 'text', text);
      }),
    ),
};

/** Removes an entry of a drop-down; the last one takes the drop-down with it. */
export const removeAllowedValue: Command<{ at: Pointer; index: number }> = {
  name: 'remove-allowed-value',
  label: () => 'Remove a choice',
  apply: (connector, { at, index }) => editChoices(connector, at, (list) => list.filter((_entry, place) => place !== index)),
};

/** Sets what the dialog writes about a field: the description, and that of its schema, from which sets take it. */
export const setParameterDescription: Command<{ at: Pointer; text: string }> = {
  name: 'set-parameter-description',
  label: () => 'Edit description',
  apply: (connector, { at, text }) => {
    const ui = objectOf(valueAt(connector, at), 'uiDefinition');
    const inSchema = objectOf(ui, 'schema');
    const described = inSchema && Object.hasOwn(inSchema, 'description') ? setAt(connector, `${at}/uiDefinition/schema/description`, text) : connector;
    return inSchema && ui && !Object.hasOwn(ui, 'description') ? described : setAt(described, `${at}/uiDefinition/description`, text);
  },
};
