import { testRule } from '../testing/test-rule';
import { responseSchemaOn200Or201 } from './rule';

testRule(responseSchemaOn200Or201, [
  {
    name: 'finds 200 without schema',
    with: { '/definition/paths/~1berths/get/responses': { '200': { description: 'OK' } } },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
  { name: 'accepts 204 alone', with: { '/definition/paths/~1berths/get/responses': { '204': { description: 'No Content' } } }, finds: [] },
  {
    name: 'accepts a schema on 201',
    with: { '/definition/paths/~1berths/get/responses': { '201': { description: 'Created', schema: { type: 'string' } } } },
    finds: [],
  },
]);
