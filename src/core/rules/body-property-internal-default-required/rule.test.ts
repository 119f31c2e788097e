import { testRule } from '../testing/test-rule';
import { bodyPropertyInternalDefaultRequired } from './rule';

testRule(bodyPropertyInternalDefaultRequired, [
  {
    name: 'finds an optional one',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/required': undefined, '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label'],
  },
  {
    name: 'accepts a required one',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    finds: [],
  },
]);
