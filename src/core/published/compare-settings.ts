import { isArray, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { quote } from '../rules/shared/quote';
import type { Comparison } from './comparison';
import { publishedRules } from './published-rules';

const propertiesOf = ({ properties }: Connector): JsonObject | undefined => objectOf(properties, 'properties');
const differs = (one: Json | undefined, other: Json | undefined): boolean => one !== other && JSON.stringify(one) !== JSON.stringify(other);
const keysOfBoth = (one: JsonObject | undefined, other: JsonObject | undefined): Set<string> => new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);

/** Members that are texts or looks, so that a change of them is a minor one. */
const minor = new Set(['info', 'x-ms-connector-metadata', 'tags', 'externalDocs', 'iconBrandColor', 'publisher', 'stackOwner']);
/** What other parts of the comparison look at. */
const elsewhere = new Set(['paths', 'definitions', 'parameters', 'responses', 'connectionParameters', 'connectionParameterSets', 'securityDefinitions', 'security']);

/** What a changed member is called in a release note. */
const subjects: { readonly [member: string]: string } = {
  description: 'its description',
  contact: 'its support contact',
  'x-ms-connector-metadata': 'the website, privacy policy or categories',
  tags: 'the tags',
  schemes: 'the scheme of its address',
  consumes: 'the content types that it sends',
  produces: 'the content types that it takes',
  'x-ms-capabilities': 'its capabilities',
  iconBrandColor: 'the brand colour',
  publisher: 'the publisher',
  stackOwner: 'the owner of the service',
  policyTemplateInstances: 'its policies',
  scriptOperations: 'the operations that run its custom code',
  capabilities: 'its capabilities',
};
/** Those of them that are more than one. */
const plurals = new Set(['x-ms-connector-metadata', 'tags', 'consumes', 'produces', 'x-ms-capabilities', 'policyTemplateInstances', 'scriptOperations', 'capabilities']);

/** An empty list says as little as none. */
const isNothing = (value: Json | undefined): boolean => value === undefined || (isArray(value) && value.length === 0);

function phraseOf(key: string, before: Json | undefined, after: Json | undefined): string {
  const subject = Object.hasOwn(subjects, key) ? (subjects[key] ?? key) : key;
  if (isNothing(before) === isNothing(after)) return `${subject} changed`;
  return `${subject} ${plurals.has(key) ? 'were' : 'was'} ${isNothing(before) ? 'added' : 'removed'}`;
}

function textPhrase(name: string, was: string, is: string): string {
  if (is === '') return `its ${name} is gone (it was ${quote(was)})`;
  return was === '' ? `it has a ${name}, ${quote(is)}, where there was none` : `its ${name} is ${quote(is)} instead of ${quote(was)}`;
}

function infoPhrases(before: JsonObject | undefined, after: JsonObject | undefined): string[] {
  const changed = (key: string): boolean => differs(member(before, key), member(after, key));
  const phrase = (key: string): string => phraseOf(key, member(before, key), member(after, key));
  const rest = Array.from(keysOfBoth(before, after)).filter((key) => !['title', 'description', 'version', 'contact'].includes(key) && changed(key));
  return [
    ...['title', 'description', 'version'].filter(changed).map((key) => (key === 'description' ? phrase(key) : textPhrase(key, textOf(before, key) ?? '', textOf(after, key) ?? ''))),
    ...['contact', ...rest].filter(changed).map(phrase),
  ];
}

/** The service may well answer at both addresses; whether it does only its owner knows. */
function compareAddress(comparison: Comparison, before: JsonObject, after: JsonObject): string[] {
  return (['host', 'basePath'] as const).flatMap((key) => {
    const [was, is] = [textOf(before, key) ?? '', textOf(after, key) ?? ''];
    if (was === is) return [];
    const phrase = textPhrase(key === 'host' ? 'host' : 'base path', was, is);
    const at = child('/definition', key);
    comparison.add(publishedRules.version, after[key] === undefined ? '/definition' : at, `All flows will call another address: ${phrase.replace(/^its/, 'the').replace(/^it has/, 'there is')}. Make sure that every published operation answers there too, or restore it.`, [{ kind: 'restore-value', at, from: at }], 'info');
    return [phrase];
  });
}

/** Compares what belongs to no operation and no connection: texts, address, policies, custom code. */
export function compareSettings(comparison: Comparison, before: Connector, after: Connector): void {
  const phrases: string[] = [...infoPhrases(objectOf(before.definition, 'info'), objectOf(after.definition, 'info')), ...compareAddress(comparison, before.definition, after.definition)];
  const compare = (one: JsonObject | undefined, other: JsonObject | undefined): void => {
    for (const key of keysOfBoth(one, other)) {
      if (elsewhere.has(key) || ['info', 'host', 'basePath'].includes(key) || !differs(member(one, key), member(other, key))) continue;
      phrases.push(phraseOf(key, member(one, key), member(other, key)));
      if (!minor.has(key)) comparison.isMinor = false;
    }
  };
  compare(before.definition, after.definition);
  compare(propertiesOf(before), propertiesOf(after));
  if (before.script?.text !== after.script?.text) {
    phrases.push(before.script && after.script ? 'its custom code changed' : after.script ? 'custom code was added' : 'its custom code was removed');
    comparison.isMinor = false;
  }
  comparison.whole.push(...phrases);
}
