import { testRule } from '../testing/test-rule';
import { metadataPrivacyPolicy } from './rule';

testRule(metadataPrivacyPolicy, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the list when the entry is missing', with: { '/definition/x-ms-connector-metadata/1': undefined }, finds: ['/definition/x-ms-connector-metadata'] },
  { name: 'points at an empty value', with: { '/definition/x-ms-connector-metadata/1/propertyValue': '' }, finds: ['/definition/x-ms-connector-metadata/1/propertyValue'] },
]);
