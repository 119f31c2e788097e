import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/contact': undefined },
    { '/definition/info/contact': 'support@harbour.example' },
  ],
};
