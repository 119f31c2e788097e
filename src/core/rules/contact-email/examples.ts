import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/contact/email': undefined },
    { '/definition/info/contact/email': 'https://harbour.example/support' },
    { '/definition/info/contact/email': 'hafen@möwe.example' },
  ],
};
