import { testRule } from '../testing/test-rule';
import { bodyPropertyTitle } from './rule';

testRule(bodyPropertyTitle, [
  {
    name: 'asks for a title',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-summary': undefined },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label!x-ms-summary'],
  },
  {
    name: 'passes over internal fields',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    finds: [],
  },
  {
    name: 'passes over read-only fields',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', readOnly: true } },
    finds: [],
  },
]);
