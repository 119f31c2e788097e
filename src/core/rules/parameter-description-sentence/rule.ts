import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { addFullStop } from '../shared/fixes';
import { fieldDescription, unfinished } from '../shared/prose-marks';
import { quote } from '../shared/quote';
import { endsAsSentence } from '../shared/texts';

export const parameterDescriptionSentence: Rule = {
  id: 'parameter-description-sentence',
  severity: 'info',
  phase: 'content',
  title: 'Parameter descriptions end as sentences do',
  why: 'The guidelines ask for full sentences; for hints beside a field nobody insists.',
  source: 'Submit for certification; string guidance',
  only: { parameter: ['description'] },
  when: { parameter: { description: fieldDescription(unfinished) } },
  check: {
    parameter(target, report) {
      const description = textOf(target.node, 'description');
      if (description === undefined || endsAsSentence(description)) return;
      report({ key: 'description', message: `The description ${quote(description)} does not end as a sentence does. Add a full stop.` });
    },
  },
  fix: addFullStop,
};
