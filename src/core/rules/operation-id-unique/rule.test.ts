import { testRule } from '../testing/test-rule';
import { operationIdUnique } from './rule';

testRule(operationIdUnique, [
  { name: 'says nothing while all IDs differ', with: {}, finds: [] },
  {
    name: 'points at each of two operations with one ID',
    with: { '/definition/paths/~1berths~1{id}/get/operationId': 'ListBerths' },
    finds: ['/definition/paths/~1berths/get/operationId', '/definition/paths/~1berths~1{id}/get/operationId'],
  },
  { name: 'leaves a missing ID to another rule', with: { '/definition/paths/~1berths/get/operationId': undefined }, finds: [] },
]);
