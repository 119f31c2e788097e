import { testRule } from '../testing/test-rule';
import { schemaTypeSingle } from './rule';

testRule(schemaTypeSingle, [
  {
    name: 'finds a list of types',
    with: { '/definition/definitions/Berth/properties/label/type': ['string', 'null'] },
    finds: ['/definition/definitions/Berth/properties/label/type'],
  },
  {
    name: 'finds an unknown type',
    with: { '/definition/paths/~1berths/get/parameters/0/type': 'text' },
    finds: ['/definition/paths/~1berths/get/parameters/0/type'],
  },
]);
