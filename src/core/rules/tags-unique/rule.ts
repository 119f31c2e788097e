import { arrayOf, isArray, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const tagsUnique: Rule = {
  id: 'tags-unique',
  aliases: ['ArrayDuplicateValue', 'TagRedefined'],
  severity: 'error',
  phase: 'functionality',
  title: 'Tags are unique',
  why: 'The validator refuses a tag that is declared or used twice in one list.',
  source: 'OpenAPI 2.0 (SV TagRedefined, ArrayDuplicateValue)',
  when: { operation: { tags: (tags) => isArray(tags) && tags.length > 1 } },
  check: {
    definition(target, report) {
      const seen = new Set<string>();
      arrayOf(target.node, 'tags')?.forEach((tag, index) => {
        const name = textOf(tag, 'name');
        if (name === undefined) return;
        if (seen.has(name)) report({ key: ['tags', index], message: `The tag ${quote(name)} is declared twice. Remove one of them.` });
        seen.add(name);
      });
    },
    operation(target, report) {
      const tags = arrayOf(target.node, 'tags');
      if (!tags || tags.length < 2) return;
      tags.forEach((tag, index) => {
        if (typeof tag === 'string' && tags.indexOf(tag) < index) report({ key: ['tags', index], message: `The operation has the tag ${quote(tag)} twice. Remove one of them.` });
      });
    },
  },
  only: { operation: ['tags'] },
  fix: {
    label: 'Remove the second one',
    safe: true,
    local: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
