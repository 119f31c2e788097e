import { testRule } from '../testing/test-rule';
import { parameterDescriptionNoUrl } from './rule';

testRule(parameterDescriptionNoUrl, [
  {
    name: 'finds an address',
    with: { '/definition/paths/~1berths/get/parameters/0/description': 'The size, see https://harbour.example/sizes.' },
    finds: ['/definition/paths/~1berths/get/parameters/0/description'],
  },
  { name: 'accepts words', with: { '/definition/paths/~1berths/get/parameters/0/description': 'The size as on harbour.example.' }, finds: [] },
]);
