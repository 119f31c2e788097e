import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const policyTitle: Rule = {
  id: 'policy-title',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every policy has a title',
  why: 'The list of policies shows it; the schema requires it.',
  source: 'Schema of the API properties',
  check: {
    policy(target, report) {
      if ((textOf(target.node, 'title') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['title']), message: `Policy ${target.index + 1} has no title. Say in a few words what it does.` });
    },
  },
};
