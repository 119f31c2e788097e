import { testRule } from '../testing/test-rule';
import { operationSummaryPlainCharacters } from './rule';

testRule(operationSummaryPlainCharacters, [
  {
    name: 'finds a hyphen',
    with: { '/definition/paths/~1berths/get/summary': 'List sub-berths' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts parentheses and digits', with: { '/definition/paths/~1berths/get/summary': 'List berths (V2)' }, finds: [] },
  { name: 'leaves refused characters to another rule', with: { '/definition/paths/~1berths/get/summary': 'List berths & quays' }, finds: [] },
]);
