import { testRule } from '../testing/test-rule';
import { jsdDynamicParameters } from './rule';

testRule(jsdDynamicParameters, [
  {
    name: 'finds a plain value',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: 'large' } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters/size'],
  },
  {
    name: 'finds the older form',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { parameter: 'id' } } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters/size'],
  },
  {
    name: 'accepts both forms',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/parameters': { size: { value: 'large' }, limit: { parameterReference: 'id' } } },
    finds: [],
  },
]);
