import { testRule } from '../testing/test-rule';
import { responseSingleSchema } from './rule';

testRule(responseSingleSchema, [
  {
    name: 'finds two',
    with: { '/definition/paths/~1berths/get/responses/401/schema': { type: 'object' } },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
  { name: 'accepts one', with: { '/definition/paths/~1berths/get/responses/401': { description: 'Unauthorized' } }, finds: [] },
]);
