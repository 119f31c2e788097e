import { testRule } from '../testing/test-rule';
import { responsePropertyDescription } from './rule';

testRule(responsePropertyDescription, [
  {
    name: 'asks for a description',
    with: { '/definition/definitions/Berth/properties/freeFrom/description': undefined },
    finds: ['/definition/definitions/Berth/properties/freeFrom!description'],
  },
  {
    name: 'passes over internal properties',
    with: { '/definition/definitions/Berth/properties/freeFrom': { type: 'string', 'x-ms-visibility': 'internal' } },
    finds: [],
  },
]);
