import { testRule } from '../testing/test-rule';
import { responseSuccessRequired } from './rule';

testRule(responseSuccessRequired, [
  {
    name: 'finds error responses alone',
    with: { '/definition/paths/~1berths/get/responses': { '400': { description: 'Bad Request' } } },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
  { name: 'accepts 202', with: { '/definition/paths/~1berths/get/responses': { '202': { description: 'Accepted' } } }, finds: [] },
  {
    name: 'leaves a single default to another rule',
    with: { '/definition/paths/~1berths/get/responses': { default: { description: 'Berths' } } },
    finds: [],
  },
]);
