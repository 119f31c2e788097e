import { testRule } from '../testing/test-rule';
import { metadataRequired } from './rule';

testRule(metadataRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/x-ms-connector-metadata': undefined }, finds: ['/definition!x-ms-connector-metadata'] },
  { name: 'points at what is no list', with: { '/definition/x-ms-connector-metadata': {} }, finds: ['/definition/x-ms-connector-metadata'] },
]);
