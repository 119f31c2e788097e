import { testRule } from '../testing/test-rule';
import { parameterTypeRequired } from './rule';

testRule(parameterTypeRequired, [
  {
    name: 'asks for a type',
    with: { '/definition/paths/~1berths/get/parameters/0/type': undefined },
    finds: ['/definition/paths/~1berths/get/parameters/0!type'],
  },
  {
    name: 'asks for a schema',
    with: { '/definition/paths/~1berths/post/parameters/0/schema': undefined },
    finds: ['/definition/paths/~1berths/post/parameters/0!schema'],
  },
  {
    name: 'finds a schema outside the body',
    with: { '/definition/paths/~1berths/get/parameters/0/schema': { type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/0/schema'],
  },
  {
    name: 'asks for a name and a place',
    with: { '/definition/paths/~1berths/get/parameters/0': { type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/0!name', '/definition/paths/~1berths/get/parameters/0!in'],
  },
  {
    name: 'finds an unknown place',
    with: { '/definition/paths/~1berths/get/parameters/0/in': 'cookie' },
    finds: ['/definition/paths/~1berths/get/parameters/0/in'],
  },
]);
