import { testRule } from '../testing/test-rule';
import { titleNoProductName } from './rule';

testRule(titleNoProductName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a name written as one word', with: { '/definition/info/title': 'Harbour PowerApps' }, finds: ['/definition/info/title'] },
  { name: 'leaves the single words', with: { '/definition/info/title': 'Power Harbour' }, finds: [] },
]);
