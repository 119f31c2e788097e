import { testRule } from '../testing/test-rule';
import { bodyPropertyInternalRequiredDefault } from './rule';

testRule(bodyPropertyInternalRequiredDefault, [
  {
    name: 'asks for a default',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label!default'],
  },
  {
    name: 'accepts a default',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label': { type: 'string', 'x-ms-visibility': 'internal', default: 'x' } },
    finds: [],
  },
  {
    name: 'passes over the address of a webhook',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/description': 'The address.' },
    finds: [],
  },
]);
