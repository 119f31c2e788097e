import { testRule } from '../testing/test-rule';
import { jsdConnectorMetadata } from './rule';

testRule(jsdConnectorMetadata, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the entry', with: { '/definition/x-ms-connector-metadata/1/propertyValue': undefined }, finds: ['/definition/x-ms-connector-metadata/1'] },
]);
