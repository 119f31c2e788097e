import { arrayOf, isObject, member, objectOf, textOf, type JsonObject } from '../../base/json';
import { referencesIn } from '../engine/references';
import type { Rule, RuleContext } from '../rule';
import { examples } from './examples';

/** A definition that leads through more than this is not looked into further. */
const longest = 3000;

const referenceTo = (key: string): string => `#/definitions/${key.slice('definitions '.length).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The definitions that every value of this one has to hold: its own reference, its parts, its required properties. */
function neededBy(node: JsonObject, depth: number): readonly string[] {
  const own = textOf(node, '$ref');
  if (own !== undefined) return [own];
  if (depth > 50) return [];
  const properties = objectOf(node, 'properties');
  const required = (arrayOf(node, 'required') ?? []).flatMap((name) => (typeof name === 'string' ? [member(properties, name)] : []));
  return [...(arrayOf(node, 'allOf') ?? []), ...required].flatMap((part) => (isObject(part) ? neededBy(part, depth + 1) : []));
}

function leadsBack(start: JsonObject, next: (node: JsonObject) => readonly string[], context: RuleContext): boolean {
  const seen = new Set<string>();
  const queue = [...next(start)];
  for (let reference = queue.pop(); reference !== undefined && seen.size < longest; reference = queue.pop()) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const node = context.resolve(reference)?.node;
    if (node === start) return true;
    if (isObject(node)) queue.push(...next(node));
  }
  return false;
}

const named = (node: JsonObject): readonly string[] => referencesIn(node).filter((key) => key.startsWith('definitions ')).map(referenceTo);

export const schemaNoReferenceLoop: Rule = {
  id: 'schema-no-reference-loop',
  aliases: ['RequiredLoopInSchemaNotAllowed', 'SchemaRefLoopNotAllowed'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Definitions do not contain themselves',
  why: 'Designers cut a definition that leads back to itself; through required properties it can never be filled in at all.',
  source: 'Swagger validator rules (RequiredLoopInSchemaNotAllowed, SchemaRefLoopNotAllowed)',
  examples,
  check: {
    schema(target, report, context) {
      const { node } = target;
      if (target.where !== 'definition' || target.role !== 'root' || !leadsBack(node, named, context)) return;
      if (leadsBack(node, (inner) => neededBy(inner, 0), context)) {
        report({ severity: 'error', message: 'The definition contains itself through required properties, so that no value can fit it. Make one of them optional.' });
      } else report({ message: 'The definition contains itself. Designers show the first level only; write out the levels that matter.' });
    },
  },
};
