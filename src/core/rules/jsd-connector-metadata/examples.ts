import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/0/propertyName': undefined },
    { '/definition/x-ms-connector-metadata/2/propertyValue': ['Data', 'Productivity'] },
  ],
};
