import { testRule } from '../testing/test-rule';
import { operationDescriptionDiffers } from './rule';

testRule(operationDescriptionDiffers, [
  {
    name: 'finds the summary again',
    with: { '/definition/paths/~1berths/get/description': 'List berths.' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  { name: 'accepts another sentence', with: { '/definition/paths/~1berths/get/description': 'Lists the berths.' }, finds: [] },
]);
