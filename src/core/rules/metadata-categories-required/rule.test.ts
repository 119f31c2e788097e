import { testRule } from '../testing/test-rule';
import { metadataCategoriesRequired } from './rule';

testRule(metadataCategoriesRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the list when the entry is missing', with: { '/definition/x-ms-connector-metadata/2': undefined }, finds: ['/definition/x-ms-connector-metadata'] },
]);
