import { objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';

const suffix = '(independent publisher)';

export const titleIndependentSuffix: Rule = {
  id: 'title-independent-suffix',
  severity: 'info',
  severityIn: whenSubmitted('info'),
  phase: 'package',
  title: '“(Independent Publisher)” is kept for the pull request',
  why: 'The suffix belongs to the title of the pull request; in the definition it takes 24 of the 30 characters, and no certified connector has it there.',
  source: 'Independent publisher certification; pull-request template',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      if (!title?.toLowerCase().trimEnd().endsWith(suffix)) return;
      report({ key: ['info', 'title'], message: 'The suffix “(Independent Publisher)” goes into the title of the pull request. Leave it out of the connector’s title.' });
    },
  },
  fix: {
    label: 'Take the suffix off',
    safe: true,
    apply: (connector, finding) =>
      editAt(connector, finding.at, (title) => (typeof title === 'string' ? title.trimEnd().slice(0, -suffix.length).trimEnd() : title)),
  },
};
