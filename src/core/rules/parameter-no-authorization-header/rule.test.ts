import { testRule } from '../testing/test-rule';
import { parameterNoAuthorizationHeader } from './rule';

testRule(parameterNoAuthorizationHeader, [
  {
    name: 'finds the header',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'authorization', in: 'header', type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/2/name'],
  },
  {
    name: 'accepts other headers',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'X-Author', in: 'header', type: 'string' } },
    finds: [],
  },
]);
