import { testRule } from '../testing/test-rule';
import { descriptionEnglish } from './rule';

testRule(descriptionEnglish, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds one foreign letter', with: { '/definition/info/description': 'Books berths in the harbour of 港 and others.' }, finds: ['/definition/info/description'] },
]);
