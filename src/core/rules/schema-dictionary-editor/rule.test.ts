import { testRule } from '../testing/test-rule';
import { schemaDictionaryEditor } from './rule';

testRule(schemaDictionaryEditor, [
  {
    name: 'finds an object with fixed keys',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary' },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor'],
  },
  {
    name: 'accepts free keys',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-editor': 'dictionary', '/definition/paths/~1berths/post/parameters/0/schema/additionalProperties': { type: 'string' } },
    finds: [],
  },
]);
