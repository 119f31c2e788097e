import type { Examples } from '../rule';
import { withSubmission } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSubmission({ testAccount: { userName: '', instructions: '' } }),
    withSubmission({ testAccount: { userName: 'reviewer@harbour.example', instructions: ' ' } }),
  ],
  good: [
    withSubmission({ testAccount: { userName: '', instructions: 'No sign-in: the service is open.' } }),
  ],
};
