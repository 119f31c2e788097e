import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const longest = 30;

export const titleMax30: Rule = {
  id: 'title-max-30',
  aliases: ['FieldLengthExceeded', '5000.2.2.1'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The title has at most 30 characters',
  why: 'Longer titles are cut in the designer, and certification refuses them.',
  source: 'Submit for certification, step 3 (SV FieldLengthExceeded, policy 5000.2.2.1)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      if (title === undefined || title.length <= longest) return;
      report({ key: ['info', 'title'], message: `The title ${quote(title)} has ${title.length} characters. Shorten it to ${longest} or fewer.` });
    },
  },
};
