import { testRule } from '../testing/test-rule';
import { parameterPathUrlEncoding } from './rule';

testRule(parameterPathUrlEncoding, [
  {
    name: 'asks for the encoding',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-url-encoding': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0!x-ms-url-encoding'],
  },
  {
    name: 'finds another value',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-url-encoding': 'none' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-url-encoding'],
  },
  { name: 'accepts double', with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-url-encoding': 'double' }, finds: [] },
]);
