import { testRule } from '../testing/test-rule';
import { operationSummaryEndsAlphanumeric } from './rule';

testRule(operationSummaryEndsAlphanumeric, [
  {
    name: 'finds a full stop',
    with: { '/definition/paths/~1berths/get/summary': 'List berths.' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'finds a blank', with: { '/definition/paths/~1berths/get/summary': 'List berths ' }, finds: ['/definition/paths/~1berths/get/summary'] },
  { name: 'accepts a closing parenthesis', with: { '/definition/paths/~1berths/get/summary': 'List berths (all)' }, finds: [] },
  { name: 'leaves an empty summary to another rule', with: { '/definition/paths/~1berths/get/summary': '' }, finds: [] },
]);
