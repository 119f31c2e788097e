import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { foreignLetterIn } from '../shared/foreign-letters';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const descriptionEnglish: Rule = {
  id: 'description-english',
  aliases: ['ValueMustBeInEnglish', '5000.2.3.1'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The description is in English',
  why: 'Descriptions are translated from English; the validator refuses letters of other scripts.',
  source: 'Submit for certification, step 3 (SV ValueMustBeInEnglish, policy 5000.2.3.1)',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description');
      const letter = description === undefined ? undefined : foreignLetterIn(description);
      if (letter === undefined) return;
      report({ key: ['info', 'description'], message: `The description contains ${quote(letter)}, a letter of another script. Write it in English.` });
    },
  },
};
