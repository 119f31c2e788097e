import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/host': '203.0.113.7:8080' },
  ],
};
