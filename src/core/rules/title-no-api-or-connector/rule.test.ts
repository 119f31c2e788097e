import { testRule } from '../testing/test-rule';
import { titleNoApiOrConnector } from './rule';

testRule(titleNoApiOrConnector, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds the plural, in any case', with: { '/definition/info/title': 'harbour apis' }, finds: ['/definition/info/title'] },
  { name: 'leaves words that only contain the letters', with: { '/definition/info/title': 'Rapid Rapier' }, finds: [] },
]);
