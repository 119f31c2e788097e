import { testRule } from '../testing/test-rule';
import { parameterUnique } from './rule';

testRule(parameterUnique, [
  {
    name: 'finds a repeated parameter',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'size', in: 'query', type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/2'],
  },
  {
    name: 'finds one that repeats a shared one',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'limit', in: 'query', type: 'integer' } },
    finds: ['/definition/paths/~1berths/get/parameters/2'],
  },
  {
    name: 'looks at the parameters of a path',
    with: { '/definition/paths/~1berths/parameters': [{ name: 'a', in: 'header', type: 'string' }, { name: 'A', in: 'header', type: 'string' }] },
    finds: ['/definition/paths/~1berths/parameters/1'],
  },
  {
    name: 'accepts one name in two places',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'size', in: 'header', type: 'string' } },
    finds: [],
  },
  {
    name: 'lets an operation override its path',
    with: { '/definition/paths/~1berths/parameters': [{ name: 'size', in: 'query', type: 'integer' }] },
    finds: [],
  },
]);
