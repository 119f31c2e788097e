import { testRule } from '../testing/test-rule';
import { parameterShared } from './rule';

testRule(parameterShared, [
  {
    name: 'finds three copies',
    with: { '/definition/paths/~1berths/get/parameters/1': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths/post/parameters/-': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths~1{id}/get/parameters/-': { name: 'lang', in: 'query', type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/1'],
  },
  {
    name: 'accepts two',
    with: { '/definition/paths/~1berths/get/parameters/1': { name: 'lang', in: 'query', type: 'string' }, '/definition/paths/~1berths/post/parameters/-': { name: 'lang', in: 'query', type: 'string' } },
    finds: [],
  },
]);
