import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/security': [{ oauth: [] }] },
  ],
  good: [
    { '/definition/security': [] },
  ],
};
