import { testRule } from '../testing/test-rule';
import { operationReferencedIdsExist } from './rule';

testRule(operationReferencedIdsExist, [
  {
    name: 'finds a test connection without its operation',
    with: { '/definition/x-ms-capabilities': { testConnection: { operationId: 'GetMe' } } },
    finds: ['/definition/x-ms-capabilities/testConnection/operationId'],
  },
  {
    name: 'finds a simulation without its operation',
    with: { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'GetMe' } } },
    finds: ['/definition/paths/~1alerts/post/x-ms-operation-context/simulate/operationId'],
  },
  { name: 'accepts operations that exist', with: { '/definition/x-ms-capabilities': { testConnection: { operationId: 'ListBerths' } } }, finds: [] },
]);
