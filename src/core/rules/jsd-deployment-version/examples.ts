import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/x-ms-deployment-version': 'first' },
  ],
  good: [
    { '/definition/info/x-ms-deployment-version': '1.0.12' },
  ],
};
