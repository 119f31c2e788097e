import { testRule } from '../testing/test-rule';
import { parameterVisibilityValid } from './rule';

testRule(parameterVisibilityValid, [
  {
    name: 'finds an unknown value',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'hidden' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-visibility'],
  },
  {
    name: 'finds a capital letter',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'Advanced' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-visibility'],
  },
  { name: 'accepts an empty one, which means none', with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': '' }, finds: [] },
]);
