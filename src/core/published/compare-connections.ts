import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { listed } from '../base/listed';
import { pointerOf } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { quote, wordOrQuote as word } from '../rules/shared/quote';
import type { Comparison } from './comparison';
import { publishedRules } from './published-rules';

const propertiesOf = ({ properties }: Connector): JsonObject | undefined => objectOf(properties, 'properties');

/** The sign-ins of a connector, each with its parameters: the sets by name, or the only one under an empty name. */
function signIns(connector: Connector): Map<string, JsonObject> {
  const properties = propertiesOf(connector);
  const sets = (arrayOf(objectOf(properties, 'connectionParameterSets'), 'values') ?? []).map((set): [string, JsonObject] => [textOf(set, 'name') ?? '', objectOf(set, 'parameters') ?? {}]);
  return new Map(sets.length > 0 ? sets : [['', objectOf(properties, 'connectionParameters') ?? {}]]);
}

/** Which service a parameter of OAuth signs in with. */
const providerOf = (parameter: Json): string => (textOf(objectOf(parameter, 'oAuthSettings'), 'identityProvider') ?? '').toLowerCase();

const isRequired = (parameter: Json): boolean => String(member(objectOf(objectOf(parameter, 'uiDefinition'), 'constraints'), 'required')).toLowerCase() === 'true';

/** The ways of signing in that the definition declares. */
const schemesOf = ({ definition }: Connector): ReadonlySet<string> =>
  new Set(Object.values(objectOf(definition, 'securityDefinitions') ?? {}).flatMap((scheme) => textOf(scheme, 'type') ?? []));
const schemeNames: { readonly [type: string]: string } = { basic: 'Basic', apiKey: 'API key', oauth2: 'OAuth 2.0' };
const named = (types: ReadonlySet<string>): string => listed([...types].map((type) => (Object.hasOwn(schemeNames, type) ? (schemeNames[type] ?? type) : word(type)))) || 'none';

/** Compares how people connect: connections that they made hold the values of the published parameters. */
export function compareConnections(comparison: Comparison, before: Connector, after: Connector): void {
  const at = pointerOf(['properties']);
  const phrases: string[] = [];
  const add = (phrase: string, way: string): void => {
    comparison.add(publishedRules.connection, at, `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}. ${way}`, [{ kind: 'restore-sign-in' }]);
    phrases.push(phrase);
  };
  const now = signIns(after);
  for (const [name, parameters] of signIns(before)) {
    // The only sign-in of the published connector may have become one of several.
    const counterpart = now.get(name) ?? (name === '' ? [...now.values()].find((other) => Object.keys(parameters).every((key) => Object.hasOwn(other, key))) : undefined);
    if (!counterpart) {
      add(`the published sign-in${name === '' ? '' : ` ${quote(name)}`} is gone`, 'Connections that use it would stop working: put it back.');
      continue;
    }
    for (const [key, parameter] of Object.entries(parameters)) {
      const type = textOf(parameter, 'type') ?? 'none';
      const other = member(counterpart, key);
      const otherType = textOf(other, 'type') ?? 'none';
      if (other === undefined) add(`the connection parameter ${quote(key)} is gone`, 'Connections hold a value for it: put it back.');
      else if (otherType.toLowerCase() !== type.toLowerCase()) add(`the connection parameter ${quote(key)} changed from ${word(type)} to ${word(otherType)}`, 'Connections cannot be converted: put it back.');
      else if (providerOf(other) !== providerOf(parameter)) add(`the identity provider of ${quote(key)} changed from ${word(providerOf(parameter)) || 'none'} to ${word(providerOf(other)) || 'none'}`, 'Connections cannot be converted: put it back.');
    }
    for (const [key, parameter] of Object.entries(counterpart)) {
      if (Object.hasOwn(parameters, key)) continue;
      if (isRequired(parameter)) add(`the required connection parameter ${quote(key)} was added`, 'Connections that people made have no value for it: make it optional, or offer it as a further sign-in.');
      else phrases.push(`the connection parameter ${quote(key)} was added`);
    }
  }
  const [was, is] = [schemesOf(before), schemesOf(after)];
  if (phrases.length === 0 && was.size > 0 && [...was].some((type) => !is.has(type))) add(`the kind of authentication changed from ${named(was)} to ${named(is)}`, 'That of a published connector must not change: put it back.');
  comparison.whole.push(...phrases);
}
