import { testRule } from '../testing/test-rule';
import { metadataCategoriesAllowed } from './rule';

testRule(metadataCategoriesAllowed, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes one category', with: { '/definition/x-ms-connector-metadata/2/propertyValue': 'Internet of Things' }, finds: [] },
  { name: 'finds a list with commas', with: { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data,AI' }, finds: ['/definition/x-ms-connector-metadata/2/propertyValue'] },
]);
