import { testRule } from '../testing/test-rule';
import { schemaFileTypePosition } from './rule';

testRule(schemaFileTypePosition, [
  {
    name: 'finds a file in an object',
    with: { '/definition/definitions/Berth/properties/label/type': 'file' },
    finds: ['/definition/definitions/Berth/properties/label/type'],
  },
  {
    name: 'finds a file as a body',
    with: { '/definition/paths/~1berths/post/parameters/0/schema': { type: 'file' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/type'],
  },
  { name: 'accepts a response', with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'file' } }, finds: [] },
]);
