import { testRule } from '../testing/test-rule';
import { operationSummaryNoProductName } from './rule';

testRule(operationSummaryNoProductName, [
  {
    name: 'finds Power Automate',
    with: { '/definition/paths/~1berths/get/summary': 'List berths for Power Automate' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts power alone', with: { '/definition/paths/~1berths/get/summary': 'List power sockets' }, finds: [] },
]);
