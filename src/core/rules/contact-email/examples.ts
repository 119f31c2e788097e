import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/contact/email': undefined },
    { '/definition/info/contact/email': 'https://harbour.example/support' },
    { '/definition/info/contact/email': 'hafen@möwe.example' },
  ],
};
