import { testRule } from '../testing/test-rule';
import { descriptionStatesPurpose } from './rule';

testRule(descriptionStatesPurpose, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes a description that starts with the title', with: { '/definition/info/description': 'Harbour Desk books berths.' }, finds: [] },
]);
