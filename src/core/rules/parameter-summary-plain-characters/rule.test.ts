import { testRule } from '../testing/test-rule';
import { parameterSummaryPlainCharacters } from './rule';

testRule(parameterSummaryPlainCharacters, [
  {
    name: 'finds a slash',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size/Length' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-summary'],
  },
  { name: 'accepts parentheses', with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size (Metres)' }, finds: [] },
]);
