import { testRule } from '../testing/test-rule';
import { contactRequired } from './rule';

testRule(contactRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/info/contact': undefined }, finds: ['/definition/info!contact'] },
]);
