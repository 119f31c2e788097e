import { testRule } from '../testing/test-rule';
import { schemaRequiredDefined } from './rule';

testRule(schemaRequiredDefined, [
  {
    name: 'finds an unknown name',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/required': ['label', 'berth'] },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/required/1'],
  },
  {
    name: 'finds an empty list',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/required': [] },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/required'],
  },
  {
    name: 'leaves compositions alone',
    with: { '/definition/definitions/Berth/allOf': [{ $ref: '#/definitions/Other' }], '/definition/definitions/Berth/required': ['other'] },
    finds: [],
  },
]);
