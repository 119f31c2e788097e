import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/0': undefined },
    { '/definition/x-ms-connector-metadata/0/propertyValue': 'harbour.example' },
    { '/definition/x-ms-connector-metadata/0/propertyValue': '' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/0/propertyName': 'website' },
  ],
};
