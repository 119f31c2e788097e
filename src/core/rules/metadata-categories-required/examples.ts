import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/2': undefined },
    { '/definition/x-ms-connector-metadata/2/propertyValue': '' },
  ],
};
