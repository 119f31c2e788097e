import { testRule } from '../testing/test-rule';
import { responsePropertyVisibility } from './rule';

testRule(responsePropertyVisibility, [
  {
    name: 'hints at a missing visibility',
    with: { '/definition/definitions/Berth/properties/freeFrom/x-ms-visibility': undefined },
    finds: ['/definition/definitions/Berth/properties/freeFrom!x-ms-visibility'],
  },
  { name: 'passes over references', with: { '/definition/definitions/Berth/properties/freeFrom': { $ref: '#/definitions/Date' } }, finds: [] },
]);
