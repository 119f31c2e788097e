import { testRule } from '../testing/test-rule';
import { responseDescriptionMeaningful } from './rule';

testRule(responseDescriptionMeaningful, [
  {
    name: 'finds default',
    with: { '/definition/paths/~1berths/get/responses/200/description': 'default' },
    finds: ['/definition/paths/~1berths/get/responses/200/description'],
  },
  {
    name: 'finds an empty one',
    with: { '/definition/paths/~1berths/get/responses/401/description': '' },
    finds: ['/definition/paths/~1berths/get/responses/401/description'],
  },
  {
    name: 'finds the code',
    with: { '/definition/paths/~1berths/get/responses/401/description': '401' },
    finds: ['/definition/paths/~1berths/get/responses/401/description'],
  },
  { name: 'accepts words', with: { '/definition/paths/~1berths/get/responses/401/description': 'The key is wrong' }, finds: [] },
]);
