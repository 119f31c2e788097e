import { testRule } from '../testing/test-rule';
import { operationHasResponses } from './rule';

testRule(operationHasResponses, [
  {
    name: 'asks for missing responses',
    with: { '/definition/paths/~1berths/get/responses': undefined },
    finds: ['/definition/paths/~1berths/get!responses'],
  },
  {
    name: 'finds an empty list of responses',
    with: { '/definition/paths/~1berths/get/responses': {} },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
  {
    name: 'does not count extensions',
    with: { '/definition/paths/~1berths/get/responses': { 'x-note': 'none' } },
    finds: ['/definition/paths/~1berths/get/responses'],
  },
]);
