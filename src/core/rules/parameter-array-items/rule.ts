import { isObject } from '../../base/json';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';

export const parameterArrayItems: Rule = {
  id: 'parameter-array-items',
  aliases: ['ArrayHasNoItems'],
  severity: 'error',
  phase: 'functionality',
  title: 'Array parameters say what their items are',
  why: 'Without items the platform does not know what the list holds and refuses the definition.',
  source: 'Swagger validator rules (ArrayHasNoItems)',
  when: { parameter: { type: (type) => type === 'array' } },
  check: {
    parameter(target, report) {
      if (target.node['type'] === 'array' && target.in !== 'body' && !isObject(target.node['items'])) {
        if (target.node['items'] === undefined) report({ missing: 'items', message: `The list ${quote(target.name)} does not say what its items are. Add items with a type.` });
        else report({ key: 'items', fixable: false, message: 'Items of a parameter are one object with a type. Write it so.' });
      }
    },
  },
  fix: {
    label: 'Add items of type string',
    safe: false,
    local: true,
    apply: (connector, { at }) => insertMember(connector, at, 'items', { type: 'string' }, ['type']),
  },
};
