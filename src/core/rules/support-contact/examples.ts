import type { Rule } from '../rule';
import { withSubmission } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withSubmission({ contact: { name: 'Harbour Software', email: '' } }),
    withSubmission({ contact: { name: 'Harbour Software', email: 'harbour' } }),
    withSubmission({ contact: { name: '', email: 'certification@harbour.example' } }),
  ],
};
