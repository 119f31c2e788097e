import { testRule } from '../testing/test-rule';
import { schemaFormatKnown } from './rule';

testRule(schemaFormatKnown, [
  {
    name: 'finds an unknown format',
    with: { '/definition/definitions/Berth/properties/label/format': 'phone' },
    finds: ['/definition/definitions/Berth/properties/label/format'],
  },
  {
    name: 'knows what was meant',
    with: { '/definition/definitions/Berth/properties/freeFrom/format': 'DateTime' },
    finds: ['/definition/definitions/Berth/properties/freeFrom/format'],
  },
  { name: 'accepts html', with: { '/definition/definitions/Berth/properties/label/format': 'html' }, finds: [] },
]);
