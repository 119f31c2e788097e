import { testRule } from '../testing/test-rule';
import { schemaRequiredNotReadonly } from './rule';

testRule(schemaRequiredNotReadonly, [
  {
    name: 'finds such a field',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/readOnly': true },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label/readOnly'],
  },
  {
    name: 'accepts an optional one',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/required': undefined, '/definition/paths/~1berths/post/parameters/0/schema/properties/label/readOnly': true },
    finds: [],
  },
]);
