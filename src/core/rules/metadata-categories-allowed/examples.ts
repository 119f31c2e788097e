import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Harbours' },
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data, Productivity' },
    { '/definition/x-ms-connector-metadata/2/propertyValue': 'Social media' },
  ],
};
