import { textOf } from '../base/json';
import { keysOf, pointerOf, type Pointer } from '../base/pointer';
import { valueAt, type Connector } from './connector';

const partNames: { readonly [part: string]: string } = {
  icon: 'Icon',
  script: 'Script',
  documents: 'Documents',
  submission: 'Submission',
  properties: 'API properties',
  definition: 'API definition',
};

/** A place in words for a person: "List berths · parameters · 0", "Berth (definition) · properties", "info · title". */
export function describePlace(connector: Connector, at: Pointer): string {
  const keys = keysOf(at);
  const [part = '', section, name, method] = keys;
  if (part !== 'definition' || section === undefined) return [partNames[part] ?? 'Connector', ...keys.slice(part === 'properties' ? 2 : 1)].join(' · ');
  if (section === 'paths' && name !== undefined) {
    if (method === undefined) return name;
    const operation = valueAt(connector, pointerOf(keys.slice(0, 4)));
    const title = textOf(operation, 'summary') || textOf(operation, 'operationId') || `${method.toUpperCase()} ${name}`;
    return [title, ...rest(connector, keys, 4)].join(' · ');
  }
  if (name !== undefined && ['definitions', 'parameters', 'responses'].includes(section)) {
    return [`${name} (${section.slice(0, -1)})`, ...rest(connector, keys, 3)].join(' · ');
  }
  return keys.slice(1).join(' · ');
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
    else words.push(key);
  }
  return words;
}
