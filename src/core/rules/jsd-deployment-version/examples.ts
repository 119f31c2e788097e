import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/x-ms-deployment-version': 'first' },
  ],
  good: [
    { '/definition/info/x-ms-deployment-version': '1.0.12' },
  ],
};
