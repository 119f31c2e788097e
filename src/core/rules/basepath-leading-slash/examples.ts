import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/basePath': 'v1' },
    { '/definition/basePath': '' },
  ],
  good: [
    { '/definition/basePath': '/' },
    { '/definition/basePath': undefined },
  ],
};
