import { isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const prefix = '#/definitions/';

function refersTo(value: Json | undefined, names: ReadonlySet<string>, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 256) return false;
  const reference = isObject(value) ? value['$ref'] : undefined;
  if (typeof reference === 'string' && reference.startsWith(prefix) && names.has(reference.slice(prefix.length))) return true;
  return Object.values(value).some((inner) => refersTo(inner, names, depth + 1));
}

/** The definitions without one that nothing uses, and without those that refer to it, which are as unused. */
function without(definitions: JsonObject, name: string): JsonObject {
  const removed = new Set([name]);
  for (let size = 0; size < removed.size; ) {
    size = removed.size;
    for (const [other, definition] of Object.entries(definitions)) if (!removed.has(other) && refersTo(definition, removed)) removed.add(other);
  }
  return Object.fromEntries(Object.entries(definitions).filter(([other]) => !removed.has(other)));
}

export const definitionsUsed: Rule = {
  id: 'definitions-used',
  severity: 'info',
  phase: 'content',
  title: 'Every definition is used',
  why: 'Unused definitions only make the file longer; size counts.',
  source: 'Own proposal; coding standards',
  check: {
    'shared-schema'(target, report) {
      if (target.usage.inRequest || target.usage.inResponse) return;
      report({ message: `No operation uses the definition ${quote(lastKeyOf(target.at()) ?? '')}. Remove it.` });
    },
  },
  fix: {
    label: 'Remove the definition and what refers to it',
    safe: false,
    apply: (connector, { at }) => {
      const name = lastKeyOf(at);
      const definitions = objectOf(connector.definition, 'definitions');
      if (name === undefined || !definitions || !Object.hasOwn(definitions, name)) return connector;
      return editAt(connector, '/definition/definitions', () => without(definitions, name));
    },
  },
};
