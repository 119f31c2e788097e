import { testRule } from '../testing/test-rule';
import { descriptionNoWordApi } from './rule';

testRule(descriptionNoWordApi, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'leaves words that only contain the letters', with: { '/definition/info/description': 'Brings rapid and therapid berths to a harbour.' }, finds: [] },
]);
