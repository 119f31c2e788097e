import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { titleFromName, untitled } from '../shared/title-from-name';

const untitledField = untitled('field');

export const bodyPropertyTitle: Rule = {
  id: 'body-property-title',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every field of a body has a title',
  why: 'The title (or x-ms-summary) is the label of the field in the designer; without it makers see the key.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { input: ['x-ms-summary', 'title', '$ref'] },
  check: {
    input(target, report) {
      report(untitledField(target.name ?? ''));
    },
  },
  fix: titleFromName,
};
