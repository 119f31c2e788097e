import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { saysTheSame } from '../shared/texts';

export const responsePropertyDescriptionNotName: Rule = {
  id: 'response-property-description-not-name',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Descriptions of response properties say more than their name',
  why: 'A description that repeats the key tells makers nothing; reviewers send it back.',
  source: 'Review threads of the connector repository',
  only: { output: ['description'] },
  check: {
    output(target, report) {
      if (target.name === undefined) return;
      const description = target.node['description'];
      if (typeof description !== 'string' || description === '' || !saysTheSame(description, target.name)) return;
      report({ key: 'description', message: `The description ${quote(description)} repeats the name of the property. Say what it holds.` });
    },
  },
};
