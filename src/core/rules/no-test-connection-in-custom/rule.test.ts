import { testRule } from '../testing/test-rule';
import { noTestConnectionInCustom } from './rule';

testRule(noTestConnectionInCustom, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the name of an operation that is gone',
    with: { '/definition/x-ms-capabilities': { testConnection: { operationId: 'Ping' } } },
    finds: ['/definition/x-ms-capabilities/testConnection/operationId'],
  },
]);
