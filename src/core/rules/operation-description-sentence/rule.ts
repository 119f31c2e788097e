import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { addFullStop } from '../shared/fixes';
import { operationDescription, unfinished } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { endsAsSentence } from '../shared/texts';

export const operationDescriptionSentence: Rule = {
  id: 'operation-description-sentence',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation descriptions end as sentences do',
  why: 'The guidelines ask for full sentences; a missing full stop is what reviewers note most.',
  source: 'Submit for certification; coding standards',
  when: { operation: { description: operationDescription(unfinished) } },
  check: {
    operation(target, report) {
      const description = textOf(target.node, 'description');
      if (description === undefined || endsAsSentence(description)) return;
      report({ key: 'description', message: `The description ${quote(description)} does not end as a sentence does. Add a full stop.` });
    },
  },
  fix: addFullStop,
};
