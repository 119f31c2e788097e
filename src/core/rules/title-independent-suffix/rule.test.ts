import { testRule } from '../testing/test-rule';
import { titleIndependentSuffix } from './rule';

testRule(titleIndependentSuffix, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds the suffix in any case', with: { '/definition/info/title': 'Tide (independent publisher)' }, finds: ['/definition/info/title'] },
]);
