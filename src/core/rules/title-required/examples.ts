import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': '  ' },
    { '/definition/info/title': undefined },
  ],
};
