import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/contact/name': undefined },
    { '/definition/info/contact/name': ' ' },
  ],
};
