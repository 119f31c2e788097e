import { testRule } from '../testing/test-rule';
import { operationNoBodyInGet } from './rule';

testRule(operationNoBodyInGet, [
  {
    name: 'finds a body',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'body', in: 'body', schema: { type: 'object' } } },
    finds: ['/definition/paths/~1berths/get/parameters'],
  },
  {
    name: 'finds form data',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters'],
  },
]);
