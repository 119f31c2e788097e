import { testRule } from '../testing/test-rule';
import { operationDescriptionSentence } from './rule';

testRule(operationDescriptionSentence, [
  {
    name: 'finds a missing full stop',
    with: { '/definition/paths/~1berths/get/description': 'Returns the berths' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  {
    name: 'accepts a single word and an exclamation mark',
    with: { '/definition/paths/~1berths/get/description': 'Berths', '/definition/paths/~1berths~1{id}/get/description': 'Returns a berth!' },
    finds: [],
  },
]);
