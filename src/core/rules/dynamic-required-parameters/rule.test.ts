import { testRule } from '../testing/test-rule';
import { dynamicRequiredParameters } from './rule';

testRule(dynamicRequiredParameters, [
  {
    name: 'finds a required parameter that is not given',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'GetBerth' } },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values'],
  },
  {
    name: 'finds a parameter that the operation does not have',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/parameters': { colour: 'red' } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/parameters/colour'],
  },
  {
    name: 'accepts what is given',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'GetBerth', parameters: { id: '7' } } },
    finds: [],
  },
  {
    name: 'takes parameters of the path for its own',
    with: { '/definition/paths/~1berths~1{id}/get/parameters': [], '/definition/paths/~1berths~1{id}/parameters': [{ name: 'id', in: 'path', required: true, type: 'string' }], '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'GetBerth' } },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values'],
  },
]);
