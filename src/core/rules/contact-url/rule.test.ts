import { testRule } from '../testing/test-rule';
import { contactUrl } from './rule';

testRule(contactUrl, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/info/contact/url': undefined }, finds: ['/definition/info/contact!url'] },
  { name: 'points at an address without a scheme', with: { '/definition/info/contact/url': 'www.harbour.example' }, finds: ['/definition/info/contact/url'] },
]);
