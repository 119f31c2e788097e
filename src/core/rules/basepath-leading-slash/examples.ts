import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/basePath': 'v1' },
    { '/definition/basePath': '' },
  ],
  good: [
    { '/definition/basePath': '/' },
    { '/definition/basePath': undefined },
  ],
};
