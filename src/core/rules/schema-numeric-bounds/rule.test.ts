import { testRule } from '../testing/test-rule';
import { schemaNumericBounds } from './rule';

testRule(schemaNumericBounds, [
  {
    name: 'finds a minimum above the maximum',
    with: { '/definition/parameters/Limit/minimum': 5, '/definition/parameters/Limit/maximum': 1 },
    finds: ['/definition/parameters/Limit/minimum'],
  },
  {
    name: 'finds a negative length',
    with: { '/definition/definitions/Berth/properties/label/minLength': -1 },
    finds: ['/definition/definitions/Berth/properties/label/minLength'],
  },
  {
    name: 'finds an exclusive bound without bound',
    with: { '/definition/parameters/Limit/exclusiveMaximum': true },
    finds: ['/definition/parameters/Limit/exclusiveMaximum'],
  },
  {
    name: 'finds a pattern that does not compile',
    with: { '/definition/definitions/Berth/properties/label/pattern': '[a-' },
    finds: ['/definition/definitions/Berth/properties/label/pattern'],
  },
  { name: 'finds a step of nothing', with: { '/definition/parameters/Limit/multipleOf': 0 }, finds: ['/definition/parameters/Limit/multipleOf'] },
  {
    name: 'accepts equal bounds and flags',
    with: { '/definition/parameters/Limit/minimum': -5, '/definition/parameters/Limit/maximum': -5, '/definition/definitions/Berth/properties/label/pattern': '(?i)^a' },
    finds: [],
  },
]);
