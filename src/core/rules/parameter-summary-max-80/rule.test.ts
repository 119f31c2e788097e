import { testRule } from '../testing/test-rule';
import { parameterSummaryMax80 } from './rule';

testRule(parameterSummaryMax80, [
  {
    name: 'finds 81 characters',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'S'.repeat(81) },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-summary'],
  },
  { name: 'accepts 80', with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'S'.repeat(80) }, finds: [] },
]);
