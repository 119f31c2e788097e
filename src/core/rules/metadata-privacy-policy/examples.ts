import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-connector-metadata/1': undefined },
    { '/definition/x-ms-connector-metadata/1/propertyValue': 'www.harbour.example/privacy' },
  ],
  good: [
    { '/definition/x-ms-connector-metadata/1/propertyName': 'Privacy Policy' },
  ],
};
