import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/0/propertyValue': 'http://harbour.example' },
  ],
};
