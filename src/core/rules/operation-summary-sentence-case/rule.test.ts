import { testRule } from '../testing/test-rule';
import { operationSummarySentenceCase } from './rule';

testRule(operationSummarySentenceCase, [
  {
    name: 'finds title case',
    with: { '/definition/paths/~1berths/get/summary': 'List All Berths of the Harbour' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts one name with a capital', with: { '/definition/paths/~1berths/get/summary': 'List berths in Hamburg' }, finds: [] },
  { name: 'needs two later words to judge by', with: { '/definition/paths/~1berths/get/summary': 'List Berths' }, finds: [] },
]);
