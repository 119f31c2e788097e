import { testRule } from '../testing/test-rule';
import { descriptionLength30500 } from './rule';

testRule(descriptionLength30500, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes 30 characters', with: { '/definition/info/description': 'x'.repeat(30) }, finds: [] },
  { name: 'takes 500 characters', with: { '/definition/info/description': 'x'.repeat(500) }, finds: [] },
  { name: 'refuses 29', with: { '/definition/info/description': 'x'.repeat(29) }, finds: ['/definition/info/description'] },
  { name: 'refuses 501', with: { '/definition/info/description': 'x'.repeat(501) }, finds: ['/definition/info/description'] },
  { name: 'leaves an empty one to another rule', with: { '/definition/info/description': '' }, finds: [] },
]);
