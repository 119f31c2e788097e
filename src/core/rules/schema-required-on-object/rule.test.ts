import { testRule } from '../testing/test-rule';
import { schemaRequiredOnObject } from './rule';

testRule(schemaRequiredOnObject, [
  {
    name: 'finds a list on an array',
    with: { '/definition/paths/~1berths/get/responses/200/schema/required': ['id'] },
    finds: ['/definition/paths/~1berths/get/responses/200/schema/required'],
  },
  {
    name: 'finds a flag on a property',
    with: { '/definition/definitions/Berth/properties/label/required': true },
    finds: ['/definition/definitions/Berth/properties/label/required'],
  },
  {
    name: 'accepts an object without type',
    with: { '/definition/definitions/Berth/type': undefined, '/definition/definitions/Berth/required': ['id'] },
    finds: [],
  },
]);
