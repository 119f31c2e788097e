import { testRule } from '../testing/test-rule';
import { operationSummaryStartsUpper } from './rule';

testRule(operationSummaryStartsUpper, [
  {
    name: 'finds a small letter',
    with: { '/definition/paths/~1berths/get/summary': 'list berths' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts a brand that is written so', with: { '/definition/paths/~1berths/get/summary': 'eBerth list' }, finds: [] },
]);
