import { testRule } from '../testing/test-rule';
import { schemaRefValid } from './rule';

testRule(schemaRefValid, [
  {
    name: 'finds a reference to nothing',
    with: { '/definition/paths/~1berths/get/responses/200/schema/items/$ref': '#/definitions/Quay' },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/items/$ref'],
  },
  {
    name: 'finds a reference to another file',
    with: { '/definition/paths/~1berths/get/responses/200/schema/items/$ref': 'berth.json' },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/items/$ref'],
  },
]);
