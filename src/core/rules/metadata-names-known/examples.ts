import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/1/propertyName': 'Privacy' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/1/propertyName': 'Privacy Policy' },
  ],
};
