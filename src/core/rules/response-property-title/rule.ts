import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { titleFromName, untitled } from '../shared/title-from-name';

const untitledOutput = untitled('output');

export const responsePropertyTitle: Rule = {
  id: 'response-property-title',
  aliases: ['seed-response-summary'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every response property has a title',
  why: 'The title (or x-ms-summary) names the output among the dynamic content; without it makers see the key.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { output: ['x-ms-summary', 'title', '$ref'] },
  check: {
    output(target, report) {
      report(untitledOutput(target.name ?? ''));
    },
  },
  fix: titleFromName,
};
