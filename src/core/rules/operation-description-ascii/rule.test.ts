import { testRule } from '../testing/test-rule';
import { operationDescriptionAscii } from './rule';

testRule(operationDescriptionAscii, [
  {
    name: 'finds a curly apostrophe',
    with: { '/definition/paths/~1berths/get/description': 'Returns the harbour’s berths.' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  { name: 'accepts a straight one', with: { '/definition/paths/~1berths/get/description': "Returns the harbour's berths." }, finds: [] },
]);
