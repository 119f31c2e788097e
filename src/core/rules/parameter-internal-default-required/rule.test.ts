import { testRule } from '../testing/test-rule';
import { parameterInternalDefaultRequired } from './rule';

testRule(parameterInternalDefaultRequired, [
  {
    name: 'finds an optional one',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/default': 'small' },
    finds: ['/definition/paths/~1berths/get/parameters/0/required'],
  },
  {
    name: 'accepts a required one',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/default': 'small', '/definition/paths/~1berths/get/parameters/0/required': true },
    finds: [],
  },
]);
