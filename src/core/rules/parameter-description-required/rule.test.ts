import { testRule } from '../testing/test-rule';
import { parameterDescriptionRequired } from './rule';

testRule(parameterDescriptionRequired, [
  {
    name: 'asks for a missing description',
    with: { '/definition/paths/~1berths/get/parameters/0/description': undefined },
    finds: ['/definition/paths/~1berths/get/parameters/0!description'],
  },
  {
    name: 'takes an empty description for none',
    with: { '/definition/paths/~1berths/get/parameters/0/description': '' },
    finds: ['/definition/paths/~1berths/get/parameters/0/description'],
  },
  {
    name: 'passes over internal parameters',
    with: { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
    finds: [],
  },
  {
    name: 'passes over deprecated operations',
    with: { '/definition/paths/~1berths/get/parameters/0/description': undefined, '/definition/paths/~1berths/get/deprecated': true },
    finds: [],
  },
]);
