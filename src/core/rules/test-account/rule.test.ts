import { withSubmission } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { testAccount } from './rule';

testRule(testAccount, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing account', with: withSubmission({ testAccount: { userName: '', instructions: '' } }), finds: ['/submission/testAccount!userName'] },
]);
