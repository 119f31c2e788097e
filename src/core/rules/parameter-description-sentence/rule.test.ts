import { testRule } from '../testing/test-rule';
import { parameterDescriptionSentence } from './rule';

testRule(parameterDescriptionSentence, [
  {
    name: 'finds a missing full stop',
    with: { '/definition/paths/~1berths/get/parameters/0/description': 'Only berths of this size' },
    finds: ['/definition/paths/~1berths/get/parameters/0/description'],
  },
  { name: 'accepts one word', with: { '/definition/paths/~1berths/get/parameters/0/description': 'Size' }, finds: [] },
]);
