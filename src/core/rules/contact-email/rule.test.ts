import { testRule } from '../testing/test-rule';
import { contactEmail } from './rule';

testRule(contactEmail, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/info/contact/email': undefined }, finds: ['/definition/info/contact!email'] },
  { name: 'points at what is no address', with: { '/definition/info/contact/email': 'support(at)harbour' }, finds: ['/definition/info/contact/email'] },
]);
