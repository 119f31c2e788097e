import { isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import { editAt, valueAt, type Connector } from '../../connector/connector';
import { sharedTarget } from '../../connector/shared-object';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

function refersTo(value: Json | undefined, names: ReadonlySet<string>, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 256) return false;
  const reference = isObject(value) ? value['$ref'] : undefined;
  const target = typeof reference === 'string' ? sharedTarget(reference) : undefined;
  if (target?.section === 'definitions' && names.has(target.name)) return true;
  return Object.values(value).some((inner) => refersTo(inner, names, depth + 1));
}

/** A definition that nothing uses, and those that refer to it, which are as unused. */
function unusedWith(definitions: JsonObject, name: string): ReadonlySet<string> {
  const unused = new Set([name]);
  for (let size = 0; size < unused.size; ) {
    size = unused.size;
    for (const [other, definition] of Object.entries(definitions)) if (!unused.has(other) && refersTo(definition, unused)) unused.add(other);
  }
  return unused;
}

const only = (objects: JsonObject, keeps: (name: string, node: Json) => boolean): JsonObject => Object.fromEntries(Object.entries(objects).filter(([name, node]) => keeps(name, node)));

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
      const unused = unusedWith(definitions, name);
      const shorter = editAt(connector, '/definition/definitions', () => only(definitions, (other) => !unused.has(other)));
      // Shared parameters and responses that refer to it are used by no operation either.
      return (['/definition/parameters', '/definition/responses'] as const).reduce<Connector>((rest, section) => {
        const objects = valueAt(rest, section);
        const refers = isObject(objects) && Object.values(objects).some((node) => refersTo(node, unused));
        return refers ? editAt(rest, section, () => only(objects, (_, node) => !refersTo(node, unused))) : rest;
      }, shorter);
    },
  },
};
