import { isArray, textOf } from '../base/json';
import { keysOf, pointerOf, type Pointer } from '../base/pointer';
import { valueAt, type Connector } from './connector';

const partNames: { readonly [part: string]: string } = {
  icon: 'Icon',
  script: 'Script',
  documents: 'Documents',
  extras: 'Further files',
  submission: 'Submission',
  properties: 'API properties',
  definition: 'API definition',
};

/** Keys of the API properties that only group others, and what stands before the name of a policy's parameter. */
const groupingKeys = new Set(['parameters', 'uiDefinition', 'constraints']);
const policyPrefix = /^x-ms-apimTemplate(?:Parameter\.|-)/;

/** An element of a list is counted as people count; any other key is itself, the status 200 of a response, too. */
function wordOf(connector: Connector, keys: readonly string[], index: number): string {
  const key = keys[index] ?? '';
  return /^\d+$/.test(key) && isArray(valueAt(connector, pointerOf(keys.slice(0, index)))) ? `no. ${Number(key) + 1}` : key;
}

const wordsOf = (connector: Connector, keys: readonly string[], from: number): string[] => keys.slice(from).map((_, index) => wordOf(connector, keys, from + index));

/** A policy by its title, a connection parameter by its name; undefined for any other place in the API properties. */
function inProperties(connector: Connector, keys: readonly string[]): string | undefined {
  const [, , section, name] = keys;
  if (name === undefined || (section !== 'policyTemplateInstances' && section !== 'connectionParameters')) return undefined;
  const node = valueAt(connector, pointerOf(['properties', 'properties', section, name]));
  const what = section === 'connectionParameters' ? `${name} (connection parameter)` : `${textOf(node, 'title') || textOf(node, 'templateId') || `Policy ${Number(name) + 1}`} (policy)`;
  return [what, ...wordsOf(connector, keys, 4).filter((key) => !groupingKeys.has(key)).map((key) => key.replace(policyPrefix, ''))].join(' · ');
}

/** The part of a connector, around a place, on which its words depend: while its value is the same, `describePlace` says the same. */
export function namedAround(at: Pointer): Pointer {
  const keys = keysOf(at);
  return pointerOf(keys.slice(0, keys[0] === 'definition' && keys[1] !== 'paths' ? 3 : 4));
}

/** A place in words for a person: "List berths · tags · no. 2", "Berth (definition) · properties", "info · title", "Set host (policy) · urlTemplate". */
export function describePlace(connector: Connector, at: Pointer): string {
  const keys = keysOf(at);
  const [part = '', section, name, method] = keys;
  const known = part === 'properties' ? inProperties(connector, keys) : undefined;
  if (known !== undefined) return known;
  if (part !== 'definition' || section === undefined) return [partNames[part] ?? 'Connector', ...wordsOf(connector, keys, part === 'properties' ? 2 : 1)].join(' · ');
  if (section === 'paths' && name !== undefined) {
    if (method === undefined) return name;
    const operation = valueAt(connector, pointerOf(keys.slice(0, 4)));
    const title = textOf(operation, 'summary') || textOf(operation, 'operationId') || `${method.toUpperCase()} ${name}`;
    return [title, ...rest(connector, keys, 4)].join(' · ');
  }
  if (name !== undefined && ['definitions', 'parameters', 'responses'].includes(section)) {
    return [`${name} (${section.slice(0, -1)})`, ...rest(connector, keys, 3)].join(' · ');
  }
  return wordsOf(connector, keys, 1).join(' · ');
}

/** Keys that carry no meaning for a person are left out; a parameter's index becomes its name. */
function rest(connector: Connector, keys: readonly string[], from: number): string[] {
  const words: string[] = [];
  for (let index = from; index < keys.length; index++) {
    const key = keys[index] ?? '';
    if (key === 'schema' || key === 'properties') continue;
    const isElement = /^\d+$/.test(key) && keys[index - 1] === 'parameters';
    const name = isElement ? textOf(valueAt(connector, pointerOf(keys.slice(0, index + 1))), 'name') : undefined;
    if (isElement && name !== undefined) words.splice(-1, 1, name);
    else words.push(wordOf(connector, keys, index));
  }
  return words;
}
