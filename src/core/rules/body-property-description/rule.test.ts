import { testRule } from '../testing/test-rule';
import { bodyPropertyDescription } from './rule';

testRule(bodyPropertyDescription, [
  {
    name: 'asks for a description',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/description': undefined },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label!description'],
  },
  {
    name: 'passes over internal fields',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    finds: [],
  },
]);
