import { testRule } from '../testing/test-rule';
import { titleNoApiOrConnector } from './rule';

testRule(titleNoApiOrConnector, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds the plural, in any case', with: { '/definition/info/title': 'harbour apis' }, finds: ['/definition/info/title'], says: /the word “apis”/ },
  { name: 'names both at once', with: { '/definition/info/title': 'Harbour API Connector' }, finds: ['/definition/info/title'], says: /the words “API” and “Connector”, .* Take them out\./ },
  { name: 'leaves words that only contain the letters', with: { '/definition/info/title': 'Rapid Rapier' }, finds: [] },
]);
