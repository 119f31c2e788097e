import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata': undefined },
    { '/definition/x-ms-connector-metadata': { Website: 'https://harbour.example' } },
  ],
};
