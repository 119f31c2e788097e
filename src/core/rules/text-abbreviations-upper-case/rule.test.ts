import { testRule } from '../testing/test-rule';
import { textAbbreviationsUpperCase } from './rule';

testRule(textAbbreviationsUpperCase, [
  {
    name: 'finds Id',
    with: { '/definition/definitions/Berth/properties/id/x-ms-summary': 'Berth Id' },
    finds: ['/definition/definitions/Berth/properties/id/x-ms-summary'],
  },
  {
    name: 'finds Url in a summary',
    with: { '/definition/paths/~1berths/get/summary': 'List Url and Id' },
    finds: ['/definition/paths/~1berths/get/summary'],
  },
  { name: 'accepts words that start so', with: { '/definition/paths/~1berths/get/summary': 'Identify berths' }, finds: [] },
]);
