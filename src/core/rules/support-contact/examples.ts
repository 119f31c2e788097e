import type { Examples } from '../rule';
import { withSubmission } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSubmission({ contact: { name: 'Harbour Software', email: '' } }),
    withSubmission({ contact: { name: 'Harbour Software', email: 'harbour' } }),
    withSubmission({ contact: { name: '', email: 'certification@harbour.example' } }),
  ],
};
