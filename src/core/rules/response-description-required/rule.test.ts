import { testRule } from '../testing/test-rule';
import { responseDescriptionRequired } from './rule';

testRule(responseDescriptionRequired, [
  {
    name: 'asks for a description',
    with: { '/definition/paths/~1berths/get/responses/401/description': undefined },
    finds: ['/definition/paths/~1berths/get/responses/401!description'],
  },
  {
    name: 'finds one that is no text',
    with: { '/definition/paths/~1berths/get/responses/401/description': 401 },
    finds: ['/definition/paths/~1berths/get/responses/401/description'],
  },
  { name: 'passes over references', with: { '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } }, finds: [] },
]);
