import { testRule } from '../testing/test-rule';
import { parameterArrayItems } from './rule';

testRule(parameterArrayItems, [
  {
    name: 'asks for items',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array' } },
    finds: ['/definition/paths/~1berths/get/parameters/2!items'],
  },
  {
    name: 'accepts items',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' } } },
    finds: [],
  },
]);
