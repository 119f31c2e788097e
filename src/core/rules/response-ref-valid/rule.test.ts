import { testRule } from '../testing/test-rule';
import { responseRefValid } from './rule';

testRule(responseRefValid, [
  {
    name: 'finds a reference to nothing',
    with: { '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } },
    finds: ['/definition/paths/~1berths/get/responses/404/$ref'],
  },
  {
    name: 'finds a reference to a definition',
    with: { '/definition/paths/~1berths/get/responses/404': { $ref: '#/definitions/Berth' } },
    finds: ['/definition/paths/~1berths/get/responses/404/$ref'],
  },
  {
    name: 'accepts a shared response',
    with: { '/definition/responses/NotFound': { description: 'Not Found' }, '/definition/paths/~1berths/get/responses/404': { $ref: '#/responses/NotFound' } },
    finds: [],
  },
]);
