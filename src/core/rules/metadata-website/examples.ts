import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/0': undefined },
    { '/definition/x-ms-connector-metadata/0/propertyValue': 'harbour.example' },
    { '/definition/x-ms-connector-metadata/0/propertyValue': '' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/0/propertyName': 'website' },
  ],
};
