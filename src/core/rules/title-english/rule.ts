import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { foreignLetterIn } from '../shared/foreign-letters';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const titleEnglish: Rule = {
  id: 'title-english',
  aliases: ['ValueMustBeInEnglish'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The title is in English',
  why: 'Titles are translated from English; the validator refuses letters of other scripts.',
  source: 'Submit for certification, step 3 (SV ValueMustBeInEnglish)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      const letter = title === undefined ? undefined : foreignLetterIn(title);
      if (letter === undefined) return;
      report({ key: ['info', 'title'], message: `The title contains ${quote(letter)}, a letter of another script. Write it in English.` });
    },
  },
};
