import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { definitionMax500000Chars } from './rule';

testRule(definitionMax500000Chars, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'does not count indentation', with: withSource(`{${' '.repeat(600_000)}}`), finds: [] },
  { name: 'counts what was imported or made here, which has no text yet', with: { '/definition/info/x-notes': 'x'.repeat(500_000) }, finds: ['/definition'] },
]);
