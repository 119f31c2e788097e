import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths': undefined },
    { '/definition/paths': [] },
    { '/definition/info': 'Harbour Desk' },
  ],
};
