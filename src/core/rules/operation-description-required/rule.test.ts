import { testRule } from '../testing/test-rule';
import { operationDescriptionRequired } from './rule';

testRule(operationDescriptionRequired, [
  {
    name: 'asks for a missing description',
    with: { '/definition/paths/~1berths/get/description': undefined },
    finds: ['/definition/paths/~1berths/get!description'],
  },
  {
    name: 'takes an empty description for none',
    with: { '/definition/paths/~1berths/get/description': ' ' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/description': undefined }, finds: [] },
]);
