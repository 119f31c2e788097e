import { testRule } from '../testing/test-rule';
import { responsePropertyTitle } from './rule';

testRule(responsePropertyTitle, [
  {
    name: 'asks for a title',
    with: { '/definition/definitions/Berth/properties/freeFrom/x-ms-summary': undefined },
    finds: ['/definition/definitions/Berth/properties/freeFrom!x-ms-summary'],
  },
  {
    name: 'looks into responses',
    with: { '/definition/paths/~1berths~1{id}/get/responses/200/schema': { type: 'object', properties: { id: { type: 'string' } } } },
    finds: ['/definition/paths/~1berths~1{id}/get/responses/200/schema/properties/id!x-ms-summary'],
  },
  {
    name: 'accepts title',
    with: { '/definition/definitions/Berth/properties/freeFrom/x-ms-summary': undefined, '/definition/definitions/Berth/properties/freeFrom/title': 'Free From' },
    finds: [],
  },
  {
    name: 'passes over internal properties',
    with: { '/definition/definitions/Berth/properties/freeFrom': { type: 'string', 'x-ms-visibility': 'internal' } },
    finds: [],
  },
  { name: 'passes over references', with: { '/definition/definitions/Berth/properties/freeFrom': { $ref: '#/definitions/Date' } }, finds: [] },
  {
    name: 'passes over definitions that nothing uses',
    with: { '/definition/definitions/Spare': { type: 'object', properties: { id: { type: 'string' } } } },
    finds: [],
  },
]);
