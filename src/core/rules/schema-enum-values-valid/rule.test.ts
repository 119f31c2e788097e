import { testRule } from '../testing/test-rule';
import { schemaEnumValuesValid } from './rule';

testRule(schemaEnumValuesValid, [
  {
    name: 'asks for a label',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'small' }] },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-enum-values/0!displayName'],
  },
  {
    name: 'finds a value that is no choice',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'huge', displayName: 'Huge' }] },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-enum-values/0/value'],
  },
  {
    name: 'finds two labels of one value',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'small', displayName: 'S' }, { value: 'small', displayName: 'T' }] },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-enum-values/1/value'],
  },
  {
    name: 'accepts one label for each',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-enum-values': [{ value: 'small', displayName: 'S' }, { value: 'large', displayName: 'L' }] },
    finds: [],
  },
]);
