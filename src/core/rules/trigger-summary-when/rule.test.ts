import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { triggerSummaryWhen } from './rule';

testRule(triggerSummaryWhen, [
  {
    name: 'finds a name without When',
    with: { '/definition/paths/~1alerts/post/summary': 'Berth becomes free' },
    finds: ['/definition/paths/~1alerts/post/summary'],
  },
  { name: 'accepts what reviewers tolerate', with: { '/definition/paths/~1alerts/post/summary': 'Triggers when a berth becomes free' }, finds: [] },
  { name: 'asks nothing of actions', with: { '/definition/paths/~1berths/get/summary': 'Berths' }, finds: [] },
]);

it('puts When before the summary', () => {
  const broken = connectorFor({ '/definition/paths/~1alerts/post/summary': 'Berth becomes free' });
  const finding = checkConnector(broken, [triggerSummaryWhen])[0];
  expect(finding && valueAt(triggerSummaryWhen.fix?.apply(broken, finding) ?? broken, '/definition/paths/~1alerts/post/summary')).toBe('When berth becomes free');
});
