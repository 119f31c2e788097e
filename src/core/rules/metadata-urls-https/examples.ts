import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/0/propertyValue': 'http://harbour.example' },
  ],
};
