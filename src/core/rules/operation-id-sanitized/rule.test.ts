import { testRule } from '../testing/test-rule';
import { operationIdSanitized } from './rule';

testRule(operationIdSanitized, [
  {
    name: 'finds a hyphen',
    with: { '/definition/paths/~1berths/get/operationId': 'list-berths' },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  {
    name: 'finds a blank',
    with: { '/definition/paths/~1berths/get/operationId': 'List berths' },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  { name: 'accepts a revision', with: { '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' }, finds: [] },
  { name: 'leaves an empty ID to another rule', with: { '/definition/paths/~1berths/get/operationId': '' }, finds: [] },
]);
