import { testRule } from '../testing/test-rule';
import { operationIdMax80 } from './rule';

testRule(operationIdMax80, [
  {
    name: 'finds 81 characters',
    with: { '/definition/paths/~1berths/get/operationId': 'L'.repeat(81) },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  { name: 'accepts 80', with: { '/definition/paths/~1berths/get/operationId': 'L'.repeat(80) }, finds: [] },
]);
