import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/contact/url': undefined },
    { '/definition/info/contact/url': 'www.harbour.example' },
    { '/definition/info/contact/url': 'support@harbour.example' },
  ],
};
