import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const undescribed = onceForEachText((name) => ({ missing: 'description', message: `The output ${quote(name)} has no description. Say what it holds.` }));

export const responsePropertyDescription: Rule = {
  id: 'response-property-description',
  aliases: ['seed-response-description'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every response property has a description',
  why: 'Makers see the description beside the output and choose by it; reviewers ask for it.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { output: ['description', '$ref'] },
  check: {
    output(target, report) {
      report(undescribed(target.name ?? ''));
    },
  },
};
