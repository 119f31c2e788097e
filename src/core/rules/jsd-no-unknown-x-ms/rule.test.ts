import { testRule } from '../testing/test-rule';
import { jsdNoUnknownXMs } from './rule';

testRule(jsdNoUnknownXMs, [
  {
    name: 'finds a misspelt summary',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-sumamry': 'Size' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-sumamry'],
  },
  {
    name: 'finds a misspelt visibility',
    with: { '/definition/definitions/Berth/properties/label/x-ms-visibilty': 'advanced', '/definition/definitions/Berth/properties/label/x-ms-visibility': undefined },
    finds: ['/definition/definitions/Berth/properties/label/x-ms-visibilty'],
  },
  {
    name: 'asks to remove one beside the right name',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-sumamry': 'Size', '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-sumamry'],
    says: /“x-ms-summary” is there already: remove the misspelt one\.$/,
  },
  {
    name: 'hints at inventions',
    with: { '/definition/paths/~1berths/get/x-ms-berth-tooltip': 'x' },
    finds: ['/definition/paths/~1berths/get/x-ms-berth-tooltip'],
  },
  { name: 'accepts other prefixes', with: { '/definition/paths/~1berths/get/x-harbour': 1 }, finds: [] },
]);
