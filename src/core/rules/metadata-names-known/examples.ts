import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/1/propertyName': 'Privacy' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/1/propertyName': 'Privacy Policy' },
  ],
};
