import { testRule } from '../testing/test-rule';
import { schemaRefNoSiblings } from './rule';

testRule(schemaRefNoSiblings, [
  {
    name: 'finds a description',
    with: { '/definition/paths/~1berths/get/responses/200/schema/items/description': 'A berth.' },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/items'],
  },
]);
