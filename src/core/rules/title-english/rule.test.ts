import { testRule } from '../testing/test-rule';
import { titleEnglish } from './rule';

testRule(titleEnglish, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds one foreign letter', with: { '/definition/info/title': 'Harbour 港' }, finds: ['/definition/info/title'] },
]);
