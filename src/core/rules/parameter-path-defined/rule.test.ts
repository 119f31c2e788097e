import { testRule } from '../testing/test-rule';
import { parameterPathDefined } from './rule';

testRule(parameterPathDefined, [
  {
    name: 'finds a placeholder without parameter',
    with: { '/definition/paths/~1berths~1{id}/get/parameters': [] },
    finds: ['/definition/paths/~1berths~1{id}/get'],
  },
  {
    name: 'finds a parameter without placeholder',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'id', in: 'path', required: true, type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters'],
  },
  {
    name: 'takes parameters of the path',
    with: { '/definition/paths/~1berths~1{id}/get/parameters': [], '/definition/paths/~1berths~1{id}/parameters': [{ name: 'id', in: 'path', required: true, type: 'string' }] },
    finds: [],
  },
]);
