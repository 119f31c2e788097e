import type { Rule } from '../rule';
import { withSubmission } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withSubmission({ testAccount: { userName: '', instructions: '' } }),
    withSubmission({ testAccount: { userName: 'reviewer@harbour.example', instructions: ' ' } }),
  ],
  good: [
    withSubmission({ testAccount: { userName: '', instructions: 'No sign-in: the service is open.' } }),
  ],
};
