import { testRule } from '../testing/test-rule';
import { operationVisibilityValid } from './rule';

testRule(operationVisibilityValid, [
  {
    name: 'finds an unknown value',
    with: { '/definition/paths/~1berths/get/x-ms-visibility': 'hidden' },
    finds: ['/definition/paths/~1berths/get/x-ms-visibility'],
  },
  {
    name: 'finds a capital letter',
    with: { '/definition/paths/~1berths/get/x-ms-visibility': 'Internal' },
    finds: ['/definition/paths/~1berths/get/x-ms-visibility'],
  },
  {
    name: 'finds what is no text',
    with: { '/definition/paths/~1berths/get/x-ms-visibility': true },
    finds: ['/definition/paths/~1berths/get/x-ms-visibility'],
  },
  { name: 'accepts an empty one, which means none', with: { '/definition/paths/~1berths/get/x-ms-visibility': '' }, finds: [] },
]);
