import { listed } from '../../base/listed';
import type { Rule, Sound } from '../rule';
import { quote } from '../shared/quote';

const alone: Sound = new Map([['$ref', true]]);

export const schemaRefNoSiblings: Rule = {
  id: 'schema-ref-no-siblings',
  aliases: ['AdditionalPropertyNotAllowedAdjacentToRef'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Nothing stands beside a reference',
  why: 'What stands beside a $ref is ignored by most readers, and the validator reports it. Wrap the reference in allOf to add a title or description.',
  source: 'Swagger validator rules (AdditionalPropertyNotAllowedAdjacentToRef)',
  only: { schema: ['$ref'] },
  when: { schema: alone },
  check: {
    schema(target, report) {
      const { node } = target;
      if (typeof node['$ref'] !== 'string') return;
      const others = Object.keys(node).filter((key) => key !== '$ref');
      if (others.length > 0) {
        const isOne = others.length === 1;
        report({ message: `Beside the reference ${isOne ? 'stands' : 'stand'} ${listed(others.map(quote), 4)}. Remove ${isOne ? 'it or put it' : 'them or put them'} into the definition.` });
      }
    },
  },
};
