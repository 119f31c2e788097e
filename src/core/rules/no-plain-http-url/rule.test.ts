import { testRule } from '../testing/test-rule';
import { noPlainHttpUrl } from './rule';

testRule(noPlainHttpUrl, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the address', with: { '/definition/info/termsOfService': 'http://harbour.example/terms' }, finds: ['/definition/info/termsOfService'] },
]);
