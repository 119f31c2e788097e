import { nestedSchema } from '../testing/schemas';
import { testRule } from '../testing/test-rule';
import { schemaMaxDepth } from './rule';

testRule(schemaMaxDepth, [
  {
    name: 'finds 13 levels',
    with: { '/definition/paths/~1berths/get/responses/200/schema': nestedSchema(13) },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  { name: 'accepts 12', with: { '/definition/paths/~1berths/get/responses/200/schema': nestedSchema(12) }, finds: [] },
]);
