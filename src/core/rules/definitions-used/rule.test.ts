import { testRule } from '../testing/test-rule';
import { definitionsUsed } from './rule';

testRule(definitionsUsed, [
  {
    name: 'finds a definition that nothing uses',
    with: { '/definition/definitions/Spare': { type: 'object' } },
    finds: ['/definition/definitions/Spare'],
  },
  {
    name: 'accepts one that another uses',
    with: { '/definition/definitions/Quay': { type: 'object' }, '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' } },
    finds: [],
  },
]);
