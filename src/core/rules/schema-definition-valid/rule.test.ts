import { testRule } from '../testing/test-rule';
import { schemaDefinitionValid } from './rule';

testRule(schemaDefinitionValid, [
  { name: 'finds a text where a list belongs', with: { '/definition/schemes': 'https' }, finds: ['/definition/schemes'] },
  { name: 'finds a wrong entry of a list', with: { '/definition/paths/~1berths/get/tags': ['Berths', 1] }, finds: ['/definition/paths/~1berths/get/tags/1'] },
  { name: 'finds a flag in quotes', with: { '/definition/parameters/Limit/required': 'false' }, finds: ['/definition/parameters/Limit/required'] },
  { name: 'finds a property that is no schema', with: { '/definition/definitions/Berth/properties/label': 'string' }, finds: ['/definition/definitions/Berth/properties/label'] },
  { name: 'finds a member with an unknown name', with: { '/definition/paths/~1berths/get/sumary': 'List' }, finds: ['/definition/paths/~1berths/get/sumary'] },
  { name: 'finds a header of no shape', with: { '/definition/paths/~1berths/get/responses/200/headers': { Next: 'string' } }, finds: ['/definition/paths/~1berths/get/responses/200/headers/Next'] },
  { name: 'looks into the items of a parameter', with: { '/definition/parameters/Limit/items': { type: 'string', pattern: 1 } }, finds: ['/definition/parameters/Limit/items/pattern'] },
  { name: 'takes a property with the name of a keyword for what it is', with: { '/definition/definitions/Berth/properties/summary': { type: 'string', 'x-ms-summary': 'Summary' } }, finds: [] },
  { name: 'leaves extensions alone', with: { '/definition/paths/~1berths/x-harbour': 1 }, finds: [] },
]);
