import { testRule } from '../testing/test-rule';
import { parameterDescriptionDiffers } from './rule';

testRule(parameterDescriptionDiffers, [
  {
    name: 'finds the label again',
    with: { '/definition/paths/~1berths/get/parameters/0/description': 'Berth size.' },
    finds: ['/definition/paths/~1berths/get/parameters/0/description'],
  },
  { name: 'accepts another text', with: { '/definition/paths/~1berths/get/parameters/0/description': 'The berth size in metres.' }, finds: [] },
]);
