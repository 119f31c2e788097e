import { testRule } from '../testing/test-rule';
import { contactName } from './rule';

testRule(contactName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/info/contact/name': undefined }, finds: ['/definition/info/contact!name'] },
  { name: 'leaves a missing contact to another rule', with: { '/definition/info/contact': undefined }, finds: [] },
]);
