import { isObject, type Json } from '../../base/json';
import type { Rule } from '../rule';

/** True for items that are missing or empty. */
function saysNothing(items: Json | undefined): boolean {
  if (!isObject(items)) return true;
  for (const key in items) if (key !== undefined) return false;
  return true;
}

export const schemaArrayItems: Rule = {
  id: 'schema-array-items',
  aliases: ['ArrayHasNoItems'],
  severity: 'warning',
  heaviest: 'error',
  phase: 'functionality',
  title: 'Lists say what their items are',
  why: 'Without items designers cannot offer the parts of a list; a list without any is refused.',
  source: 'Swagger validator rules (ArrayHasNoItems)',
  only: { schema: { type: (type) => type === 'array' } },
  when: { schema: { items: saysNothing } },
  check: {
    schema(target, report) {
      const { node } = target;
      if (node['type'] !== 'array') return;
      const items = node['items'];
      if (items === undefined) report({ missing: 'items', severity: 'error', message: 'The list does not say what its items are. Add items with a type.' });
      else if (isObject(items) && Object.keys(items).length === 0) report({ key: 'items', message: 'The items of the list are empty. Describe one item.' });
    },
  },
};
