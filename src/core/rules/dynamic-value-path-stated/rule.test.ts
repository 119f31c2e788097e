import { testRule } from '../testing/test-rule';
import { dynamicValuePathStated } from './rule';

testRule(dynamicValuePathStated, [
  {
    name: 'asks for the path',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values!value-path'],
  },
  {
    name: 'accepts items that are texts',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'string' } }, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path': undefined, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-title': undefined },
    finds: [],
  },
]);
