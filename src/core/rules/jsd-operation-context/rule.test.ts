import { testRule } from '../testing/test-rule';
import { jsdOperationContext } from './rule';

testRule(jsdOperationContext, [
  {
    name: 'asks for the operation',
    with: { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: {} } },
    finds: ['/definition/paths/~1alerts/post/x-ms-operation-context/simulate!operationId'],
  },
  {
    name: 'asks for the simulation',
    with: { '/definition/paths/~1alerts/post/x-ms-operation-context': {} },
    finds: ['/definition/paths/~1alerts/post/x-ms-operation-context'],
  },
  {
    name: 'accepts an operation',
    with: { '/definition/paths/~1alerts/post/x-ms-operation-context': { simulate: { operationId: 'ListBerths' } } },
    finds: [],
  },
]);
