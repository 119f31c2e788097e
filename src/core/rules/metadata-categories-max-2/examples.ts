import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data;Productivity;Commerce' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data;Productivity;' },
  ],
};
