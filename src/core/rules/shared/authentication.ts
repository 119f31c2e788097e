import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { lastOf } from '../../base/last-of';

/** One entry of a definition's `securityDefinitions`. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: string | undefined;
  readonly node: JsonObject;
}

const noSchemes: readonly SecurityScheme[] = [];

const schemesIn = lastOf((definitions: JsonObject): readonly SecurityScheme[] =>
  Object.entries(definitions).flatMap(([name, node]) => (isObject(node) ? [{ name, type: textOf(node, 'type'), node }] : noSchemes)),
);

/** The entries of a definition's `securityDefinitions` that are objects, in their order. */
export function securitySchemes(definition: JsonObject): readonly SecurityScheme[] {
  const definitions = objectOf(definition, 'securityDefinitions');
  return definitions ? schemesIn(definitions) : noSchemes;
}

/** One connection parameter, of the plain list or of one of the sets. */
export interface ConnectionParameterEntry {
  readonly name: string;
  readonly node: Json;
}

const entriesOf = (group: JsonObject | undefined): ConnectionParameterEntry[] => Object.entries(group ?? {}).map(([name, node]) => ({ name, node }));

/** The connection parameters below `properties`, then those of every connection parameter set. */
export const connectionParameterEntries = lastOf((inner: JsonObject): readonly ConnectionParameterEntry[] => {
  const own = entriesOf(objectOf(inner, 'connectionParameters'));
  const sets = arrayOf(objectOf(inner, 'connectionParameterSets'), 'values');
  return sets ? [...own, ...sets.flatMap((set) => entriesOf(objectOf(set, 'parameters')))] : own;
});

/** True for a connection parameter that signs in with OAuth 2.0. The type's name is compared without case, as the platform does. */
export const isOauthParameter = (node: Json): boolean => textOf(node, 'type')?.toLowerCase() === 'oauthsetting';

/** True for a connection parameter that the connection dialog does not show. */
export const isHidden = (node: Json): boolean => {
  const hidden = member(objectOf(objectOf(node, 'uiDefinition'), 'constraints'), 'hidden');
  return hidden === true || (typeof hidden === 'string' && hidden.toLowerCase() === 'true');
};
