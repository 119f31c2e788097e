import { testRule } from '../testing/test-rule';
import { parameterAllowEmptyValue } from './rule';

testRule(parameterAllowEmptyValue, [
  {
    name: 'finds it on a path parameter',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/allowEmptyValue': false },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/allowEmptyValue'],
  },
  { name: 'accepts it on a query parameter', with: { '/definition/paths/~1berths/get/parameters/0/allowEmptyValue': true }, finds: [] },
]);
