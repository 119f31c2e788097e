import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata': undefined },
    { '/definition/x-ms-connector-metadata': { Website: 'https://harbour.example' } },
  ],
};
