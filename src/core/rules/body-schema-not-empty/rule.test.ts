import { testRule } from '../testing/test-rule';
import { bodySchemaNotEmpty } from './rule';

testRule(bodySchemaNotEmpty, [
  {
    name: 'finds an empty schema',
    with: { '/definition/paths/~1berths/post/parameters/0/schema': {} },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema'],
  },
  {
    name: 'finds an object without properties',
    with: { '/definition/paths/~1berths/post/parameters/0/schema': { type: 'object' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema'],
  },
  { name: 'accepts a text and a dictionary', with: { '/definition/paths/~1berths/post/parameters/0/schema': { type: 'string' } }, finds: [] },
]);
