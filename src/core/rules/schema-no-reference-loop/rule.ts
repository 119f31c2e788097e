import { arrayOf, isObject, member, objectOf, textOf, type JsonObject } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import type { Rule, RuleContext } from '../rule';
import { quote } from '../shared/quote';

/** Required properties that lead through more definitions than this are not followed further. */
const longest = 200;

type Needs = 'parts' | 'parts and properties';

/** The definitions that every value of this one has to hold: its own reference, its parts and, where asked, its required properties. */
function neededBy(node: JsonObject, needs: Needs, depth = 0): readonly string[] {
  const own = textOf(node, '$ref');
  if (own !== undefined) return [own];
  if (depth > 50) return [];
  const properties = objectOf(node, 'properties');
  const required = needs === 'parts' ? [] : (arrayOf(node, 'required') ?? []).flatMap((name) => (typeof name === 'string' ? [member(properties, name)] : []));
  return [...(arrayOf(node, 'allOf') ?? []), ...required].flatMap((part) => (isObject(part) ? neededBy(part, needs, depth + 1) : []));
}

function needsItself(start: JsonObject, needs: Needs, context: RuleContext): boolean {
  const seen = new Set<string>();
  const queue = [...neededBy(start, needs)];
  for (let reference = queue.pop(); reference !== undefined && seen.size < longest; reference = queue.pop()) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const node = context.resolve(reference)?.node;
    if (node === start) return true;
    if (isObject(node)) queue.push(...neededBy(node, needs));
  }
  return false;
}

export const schemaNoReferenceLoop: Rule = {
  id: 'schema-no-reference-loop',
  aliases: ['RequiredLoopInSchemaNotAllowed', 'SchemaRefLoopNotAllowed'],
  severity: 'warning',
  heaviest: 'error',
  phase: 'functionality',
  title: 'Definitions are more than a reference and do not contain themselves',
  why: 'Designers cut a definition that leads back to itself; through required properties it can never be filled in at all.',
  source: 'Swagger validator rules (RequiredLoopInSchemaNotAllowed, SchemaRefLoopNotAllowed)',
  check: {
    'shared-schema'(target, report, context) {
      if (typeof target.node['$ref'] === 'string' && !needsItself(target.node, 'parts', context)) {
        report({ message: `The definition ${quote(lastKeyOf(target.at()) ?? '')} is nothing but a reference to ${quote(target.node['$ref'])}. Name that one wherever this one is named.` });
        return;
      }
      if (context.ownExtent()?.isLoop !== true) return;
      const name = `The definition ${quote(lastKeyOf(target.at()) ?? '')}`;
      if (needsItself(target.node, 'parts', context)) {
        report({ severity: 'error', message: `${name} is made of itself, through allOf or a reference, so that it says nothing. Take it out of its own parts.` });
      } else if (needsItself(target.node, 'parts and properties', context)) {
        report({ severity: 'error', message: `${name} contains itself through required properties, so that no value can fit it. Make one of them optional.` });
      } else report({ message: `${name} contains itself. Designers show the first level only; write out the levels that matter.` });
    },
  },
};
