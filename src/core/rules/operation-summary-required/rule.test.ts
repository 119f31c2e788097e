import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { operationSummaryRequired } from './rule';

testRule(operationSummaryRequired, [
  {
    name: 'asks for a missing summary',
    with: { '/definition/paths/~1berths/get/summary': undefined },
    finds: ['/definition/paths/~1berths/get!summary'],
  },
  {
    name: 'takes an empty summary for none',
    with: { '/definition/paths/~1berths/get/summary': '' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/summary': undefined }, finds: [] },
]);

it('makes the summary from the ID, in sentence case', () => {
  const broken = connectorFor({ '/definition/paths/~1berths/post/summary': undefined });
  const finding = checkConnector(broken, [operationSummaryRequired])[0];
  expect(finding && valueAt(operationSummaryRequired.fix?.apply(broken, finding) ?? broken, '/definition/paths/~1berths/post/summary')).toBe('Create berth');
});
