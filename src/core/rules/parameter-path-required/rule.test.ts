import { testRule } from '../testing/test-rule';
import { parameterPathRequired } from './rule';

testRule(parameterPathRequired, [
  {
    name: 'asks for required',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/required': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0!required'],
  },
  {
    name: 'finds an optional one',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/required': false },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/required'],
  },
]);
