import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/2': undefined },
    { '/definition/x-ms-connector-metadata/2/propertyValue': '' },
  ],
};
