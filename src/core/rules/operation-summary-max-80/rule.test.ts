import { testRule } from '../testing/test-rule';
import { operationSummaryMax80 } from './rule';

testRule(operationSummaryMax80, [
  {
    name: 'finds 81 characters',
    with: { '/definition/paths/~1berths/get/summary': 'L'.repeat(81) },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts 80', with: { '/definition/paths/~1berths/get/summary': 'L'.repeat(80) }, finds: [] },
]);
