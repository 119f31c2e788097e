/** What a person sees who makes a connection: the dialog as the platform draws it, from the API properties alone. */
import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { allowedValuesOf, dependenciesOf, dialogOrder, isClearText, isHiddenParameter, isRequiredParameter, typeOf, uiOf, uiText } from './connection-parameter';
import { valueAt, type Connector } from './connector';
import { connectionParametersAt, connectionSetsAt, signInSets } from './sign-in';

export interface DialogChoice {
  readonly value: string;
  readonly label: string;
}

/** One field of the dialog. */
export interface DialogField {
  readonly name: string;
  readonly label: string;
  /** The grey line in or under the field. */
  readonly description: string;
  readonly tooltip: string;
  readonly required: boolean;
  readonly control: 'text' | 'password' | 'number' | 'switch' | 'choice' | 'gateway';
  readonly choices: readonly DialogChoice[];
  readonly initial: string;
  /** Other fields, and the values of theirs with which this one is asked for. */
  readonly dependsOn: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** The dialog for one way to sign in. */
export interface DialogPage {
  readonly label: string;
  readonly description: string;
  readonly fields: readonly DialogField[];
  /** True when the person is sent to the service to sign in. */
  readonly signsInThere: boolean;
}

export interface ConnectionDialog {
  /** The drop-down of sign-ins above the fields; undefined when there is one sign-in only. */
  readonly choice: { readonly label: string; readonly description: string } | undefined;
  readonly pages: readonly DialogPage[];
}

function controlOf(parameter: Json, choices: readonly DialogChoice[]): DialogField['control'] {
  if (choices.length > 0) return 'choice';
  switch (typeOf(parameter)) {
    case 'string':
    case 'securestring':
      return isClearText(parameter) ? 'text' : 'password';
    case 'int':
      return 'number';
    case 'bool':
      return 'switch';
    case 'gatewaySetting':
      return 'gateway';
    case 'oauthSetting':
    case undefined:
      return 'text';
  }
}

function fieldOf(name: string, parameter: Json): DialogField {
  const ui = uiOf(parameter);
  const choices = allowedValuesOf(parameter).map(({ value, text }) => ({ value, label: text ?? value }));
  const standard = member(parameter, 'defaultValue');
  return {
    name,
    label: uiText(ui, 'displayName') || name,
    description: textOf(objectOf(ui, 'schema'), 'description') ?? uiText(ui, 'description') ?? '',
    tooltip: uiText(ui, 'tooltip') ?? '',
    required: isRequiredParameter(parameter),
    control: controlOf(parameter, choices),
    choices,
    initial: typeof standard === 'string' ? standard : standard === undefined || standard === null ? '' : JSON.stringify(standard),
    dependsOn: dependenciesOf(parameter),
  };
}

function pageOf(label: string, description: string, parameters: JsonObject): DialogPage {
  const shown = dialogOrder(parameters).flatMap((name) => {
    const parameter = member(parameters, name);
    return parameter === undefined || isHiddenParameter(parameter) || typeOf(parameter) === 'oauthSetting' ? [] : [fieldOf(name, parameter)];
  });
  return { label, description, fields: shown, signsInThere: Object.values(parameters).some((parameter) => typeOf(parameter) === 'oauthSetting') };
}

/** The connection dialog of a connector: one page for each sign-in. Hidden parameters are left out, for the platform fills them. */
export function connectionDialog(connector: Connector): ConnectionDialog {
  const parametersAt = (at: Pointer): JsonObject => {
    const node = valueAt(connector, at);
    return isObject(node) ? node : {};
  };
  const sets = signInSets(connector);
  if (sets.length === 0) return { choice: undefined, pages: [pageOf('', '', parametersAt(connectionParametersAt))] };
  const ui = uiOf(valueAt(connector, connectionSetsAt));
  const pages = sets.map(({ at, label, signIn }) => pageOf(label, uiText(uiOf(valueAt(connector, at)), 'description') ?? '', parametersAt(signIn.group)));
  return { choice: { label: uiText(ui, 'displayName') || 'Authentication type', description: uiText(ui, 'description') ?? '' }, pages };
}

/** True when a field is asked for, given what is filled into the others. */
export const isAskedFor = (field: DialogField, values: { readonly [name: string]: string }): boolean =>
  field.dependsOn.every(({ name, values: wanted }) => wanted.length === 0 || wanted.includes(values[name] ?? ''));
