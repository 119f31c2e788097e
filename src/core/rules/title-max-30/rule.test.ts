import { testRule } from '../testing/test-rule';
import { titleMax30 } from './rule';

testRule(titleMax30, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes 30 characters', with: { '/definition/info/title': 'x'.repeat(30) }, finds: [] },
  { name: 'refuses 31', with: { '/definition/info/title': 'x'.repeat(31) }, finds: ['/definition/info/title'] },
]);
