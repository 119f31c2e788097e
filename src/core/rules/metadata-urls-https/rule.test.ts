import { testRule } from '../testing/test-rule';
import { metadataUrlsHttps } from './rule';

testRule(metadataUrlsHttps, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the value', with: { '/definition/x-ms-connector-metadata/1/propertyValue': 'http://harbour.example' }, finds: ['/definition/x-ms-connector-metadata/1/propertyValue'] },
]);
