/** Readers of one connection parameter. They look without case where files differ, and never write. Source: connector features, 4.2. */
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';

/** The types that a connection parameter may have. */
export const parameterTypes = ['string', 'securestring', 'int', 'bool', 'oauthSetting', 'gatewaySetting'] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** The own key of an object that is `name` apart from case, or `name` itself when it has none. */
export function keyLike(object: JsonObject | undefined, name: string): string {
  if (!object || Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === wanted) ?? name;
}

/** The type as the platform reads it, without case; undefined for one that it does not know. */
export function typeOf(parameter: Json | undefined): ParameterType | undefined {
  const written = textOf(parameter, 'type')?.toLowerCase();
  return parameterTypes.find((type) => type.toLowerCase() === written);
}

/** True for a connection parameter that signs in with OAuth 2.0. */
export const isOAuth = (parameter: Json | undefined): boolean => typeOf(parameter) === 'oauthSetting';

/** True for `true` and for the text "true" in any case. */
const isTrue = (value: Json | undefined): boolean => value === true || (typeof value === 'string' && value.toLowerCase() === 'true');

/** What the connection dialog shows of a parameter, and below it the limits of its value. */
export const uiOf = (parameter: Json | undefined): JsonObject | undefined => objectOf(parameter, 'uiDefinition');
export const constraintsOf = (parameter: Json | undefined): JsonObject | undefined => objectOf(uiOf(parameter), 'constraints');

/** A text of a `uiDefinition`, whatever the case of its key (`displayname` occurs). */
export const uiText = (ui: JsonObject | undefined, key: string): string | undefined => textOf(ui, keyLike(ui, key));

/** Where a text of the `uiDefinition` in `owner` stands, under the key that the file uses. */
export const uiTextAt = (owner: Pointer, ui: JsonObject | undefined, key: string): Pointer => child(child(owner, 'uiDefinition'), keyLike(ui, key));

/** True for a parameter that the connection dialog does not show. */
export const isHiddenParameter = (parameter: Json | undefined): boolean => isTrue(member(constraintsOf(parameter), 'hidden'));

/** True unless the file says that the parameter is not required; the platform asks for what is not marked. */
export function isRequiredParameter(parameter: Json | undefined): boolean {
  const required = member(constraintsOf(parameter), 'required');
  return required === undefined || isTrue(required);
}

/** True for a parameter whose letters the dialog shows: as the file says, else for every type but `securestring`. */
export function isClearText(parameter: Json | undefined): boolean {
  const written = member(constraintsOf(parameter), 'clearText');
  return written === undefined ? typeOf(parameter) !== 'securestring' : isTrue(written);
}

/** One entry of a drop-down of the connection dialog. */
export interface AllowedValue {
  readonly value: string;
  readonly text: string | undefined;
}

const written = (value: Json | undefined): string => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));

/** Where the drop-down of a parameter stands: in the constraints, or beside the type in older files. */
export function allowedValuesAt(at: Pointer, parameter: Json | undefined): Pointer {
  const isOlder = !arrayOf(constraintsOf(parameter), 'allowedValues') && arrayOf(parameter, 'allowedValues') !== undefined;
  return isOlder ? child(at, 'allowedValues') : `${at}/uiDefinition/constraints/allowedValues`;
}

/** The drop-down of a parameter; empty when it is typed freely. */
export function allowedValuesOf(parameter: Json | undefined): readonly AllowedValue[] {
  const listed = arrayOf(constraintsOf(parameter), 'allowedValues') ?? arrayOf(parameter, 'allowedValues') ?? [];
  return listed.map((entry) => (isObject(entry) ? { value: written(entry['value']), text: textOf(entry, 'text') } : { value: written(entry), text: undefined }));
}

/** The parameters on which one depends, each with the values for which it is asked for. */
export function dependenciesOf(parameter: Json | undefined): readonly { readonly name: string; readonly values: readonly string[] }[] {
  const dependencies = objectOf(constraintsOf(parameter), 'dependencies') ?? {};
  return Object.entries(dependencies).map(([name, node]) => ({ name, values: (arrayOf(node, 'values') ?? []).map(written) }));
}

/** The names of connection parameters in the order of the dialog: by `tabIndex`, those without one last, else as in the file. */
export function dialogOrder(parameters: JsonObject): readonly string[] {
  const place = (name: string): number => {
    const index = member(constraintsOf(parameters[name]), 'tabIndex') ?? member(uiOf(parameters[name]), 'tabIndex');
    return typeof index === 'number' ? index : Number.MAX_SAFE_INTEGER;
  };
  return Object.keys(parameters).toSorted((a, b) => place(a) - place(b));
}
