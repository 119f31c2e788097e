import { testRule } from '../testing/test-rule';
import { responseErrorsDocumented } from './rule';

testRule(responseErrorsDocumented, [
  {
    name: 'finds success alone',
    with: { '/definition/paths/~1berths/get/responses/401': undefined },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
  {
    name: 'accepts default',
    with: { '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' }, default: { description: 'Failure' } } },
    finds: [],
  },
]);
