import { testRule } from '../testing/test-rule';
import { metadataWebsite } from './rule';

testRule(metadataWebsite, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the list when the entry is missing', with: { '/definition/x-ms-connector-metadata/0': undefined }, finds: ['/definition/x-ms-connector-metadata'] },
  { name: 'points at a value that is no address', with: { '/definition/x-ms-connector-metadata/0/propertyValue': 'harbour' }, finds: ['/definition/x-ms-connector-metadata/0/propertyValue'] },
  { name: 'leaves a missing list to another rule', with: { '/definition/x-ms-connector-metadata': undefined }, finds: [] },
]);
