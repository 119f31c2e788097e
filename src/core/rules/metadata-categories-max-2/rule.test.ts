import { testRule } from '../testing/test-rule';
import { metadataCategoriesMax2 } from './rule';

testRule(metadataCategoriesMax2, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'counts the parts between semicolons', with: { '/definition/x-ms-connector-metadata/2/propertyValue': 'AI;Data;Finance' }, finds: ['/definition/x-ms-connector-metadata/2/propertyValue'] },
]);
