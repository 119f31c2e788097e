import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data;Productivity;Commerce' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data;Productivity;' },
  ],
};
