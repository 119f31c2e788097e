import { testRule } from '../testing/test-rule';
import { dynamicNotOnBodyParameter } from './rule';

testRule(dynamicNotOnBodyParameter, [
  {
    name: 'finds a dynamic schema on the body',
    with: { '/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema': { operationId: 'GetBerth' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema'],
  },
  {
    name: 'accepts it in the schema',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-dynamic-schema': { operationId: 'GetBerth' } },
    finds: [],
  },
]);
