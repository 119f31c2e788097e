import { testRule } from '../testing/test-rule';
import { responsePropertyDescriptionNotName } from './rule';

testRule(responsePropertyDescriptionNotName, [
  {
    name: 'finds the name again',
    with: { '/definition/definitions/Berth/properties/freeFrom/description': 'Free from.' },
    finds: ['/definition/definitions/Berth/properties/freeFrom/description'],
  },
  { name: 'accepts another text', with: { '/definition/definitions/Berth/properties/freeFrom/description': 'Free from this date on.' }, finds: [] },
]);
