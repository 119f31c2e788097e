import { objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const ending = /[\p{L}\p{N}]$/u;
const withoutEnding = (title: string): string => title.replace(/[^\p{L}\p{N}]{1,100}$/u, '');

export const titleEndsAlphanumeric: Rule = {
  id: 'title-ends-alphanumeric',
  aliases: ['ValueMustEndWithAlphanumeric', '5000.2.2.3'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The title ends in a letter or digit',
  why: 'The validator refuses a title with a blank or punctuation at its end; a closing bracket gets through, though the documentation does not allow it.',
  source: 'Submit for certification, step 3 (SV ValueMustEndWithAlphanumeric, policy 5000.2.2.3)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      if (title === undefined || title.trim() === '' || ending.test(title)) return;
      const key = ['info', 'title'];
      if (title.endsWith(')')) {
        report({ key, severity: 'info', fixable: false, message: `The title ${quote(title)} ends in a bracket. The documentation asks for a letter or digit, though reviewers let a bracket pass.` });
        return;
      }
      const last = title.at(-1) ?? '';
      report({ key, fixable: withoutEnding(title) !== '', message: `The title ends in ${last.trim() === '' ? 'a blank' : quote(last)}. End it with a letter or digit.` });
    },
  },
  fix: {
    label: 'Take the ending off',
    safe: true,
    apply: (connector, finding) =>
      editAt(connector, finding.at, (title) => (typeof title === 'string' && withoutEnding(title) !== '' ? withoutEnding(title) : title)),
  },
};
