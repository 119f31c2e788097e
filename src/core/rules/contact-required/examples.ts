import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/contact': undefined },
    { '/definition/info/contact': 'support@harbour.example' },
  ],
};
