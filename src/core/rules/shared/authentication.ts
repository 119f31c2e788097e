import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';

/** One entry of a definition's `securityDefinitions`. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: string | undefined;
  readonly node: JsonObject;
}

/** The entries of a definition's `securityDefinitions` that are objects, in their order. */
export function securitySchemes(definition: JsonObject): readonly SecurityScheme[] {
  return Object.entries(objectOf(definition, 'securityDefinitions') ?? {}).flatMap(([name, node]) =>
    isObject(node) ? [{ name, type: textOf(node, 'type'), node }] : [],
  );
}

/** One connection parameter, of the plain list or of one of the sets. */
export interface ConnectionParameterEntry {
  readonly name: string;
  readonly node: Json;
  readonly isOfSet: boolean;
}

const entriesOf = (group: JsonObject | undefined, isOfSet: boolean): ConnectionParameterEntry[] =>
  Object.entries(group ?? {}).map(([name, node]) => ({ name, node, isOfSet }));

/** The connection parameters below `properties`, then those of every connection parameter set. */
export function connectionParameterEntries(inner: JsonObject): readonly ConnectionParameterEntry[] {
  const sets = arrayOf(objectOf(inner, 'connectionParameterSets'), 'values') ?? [];
  return [
    ...entriesOf(objectOf(inner, 'connectionParameters'), false),
    ...sets.flatMap((set) => entriesOf(objectOf(set, 'parameters'), true)),
  ];
}

/** True for a connection parameter that signs in with OAuth 2.0. The type's name is compared without case, as the platform does. */
export const isOauthParameter = (node: Json): boolean => textOf(node, 'type')?.toLowerCase() === 'oauthsetting';

/** True for a connection parameter that the connection dialog does not show. */
export const isHidden = (node: Json): boolean => {
  const hidden = member(objectOf(objectOf(node, 'uiDefinition'), 'constraints'), 'hidden');
  return hidden === true || (typeof hidden === 'string' && hidden.toLowerCase() === 'true');
};
