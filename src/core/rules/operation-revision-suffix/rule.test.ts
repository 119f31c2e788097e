import { testRule } from '../testing/test-rule';
import { operationRevisionSuffix } from './rule';

testRule(operationRevisionSuffix, [
  {
    name: 'finds a second revision without its number',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 2 } },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  {
    name: 'accepts the number',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 2 }, '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' },
    finds: [],
  },
  {
    name: 'asks nothing of the first revision',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1 } },
    finds: [],
  },
]);
