import { testRule } from '../testing/test-rule';
import { operationSummaryNoRestrictedCharacters } from './rule';

testRule(operationSummaryNoRestrictedCharacters, [
  {
    name: 'finds an ampersand',
    with: { '/definition/paths/~1berths/get/summary': 'List berths & quays' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  {
    name: 'finds a slash',
    with: { '/definition/paths/~1berths/get/summary': 'List berths/quays' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  {
    name: 'accepts other punctuation',
    with: { '/definition/paths/~1berths/get/summary': "List the harbour's berths, free ones first (fast)" },
    finds: [],
  },
]);
