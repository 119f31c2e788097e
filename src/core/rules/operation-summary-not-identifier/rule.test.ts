import { testRule } from '../testing/test-rule';
import { operationSummaryNotIdentifier } from './rule';

testRule(operationSummaryNotIdentifier, [
  {
    name: 'finds the operation ID again',
    with: { '/definition/paths/~1berths/get/summary': 'ListBerths' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  {
    name: 'finds another identifier',
    with: { '/definition/paths/~1berths/get/summary': 'list_all_berths' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts a single word', with: { '/definition/paths/~1berths/get/summary': 'Berths' }, finds: [] },
]);
