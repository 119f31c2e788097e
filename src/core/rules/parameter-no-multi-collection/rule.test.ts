import { testRule } from '../testing/test-rule';
import { parameterNoMultiCollection } from './rule';

testRule(parameterNoMultiCollection, [
  {
    name: 'finds multi',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' } },
    finds: ['/definition/paths/~1berths/get/parameters/2/collectionFormat'],
  },
  {
    name: 'accepts csv',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'ids', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'csv' } },
    finds: [],
  },
]);
