import { testRule } from '../testing/test-rule';
import { parameterInternalRequiredDefault } from './rule';

testRule(parameterInternalRequiredDefault, [
  {
    name: 'asks for a default',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true },
    finds: ['/definition/paths/~1berths/get/parameters/0!default'],
  },
  {
    name: 'accepts a default',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true, '/definition/paths/~1berths/get/parameters/0/default': 'small' },
    finds: [],
  },
  { name: 'accepts an optional one', with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' }, finds: [] },
]);
