import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/contact/url': undefined },
    { '/definition/info/contact/url': 'www.harbour.example' },
    { '/definition/info/contact/url': 'support@harbour.example' },
  ],
};
