import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { definitionMax1mb } from './rule';

testRule(definitionMax1mb, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'counts bytes, not characters', with: withSource('é'.repeat(524_288)), finds: ['/definition'] },
]);
