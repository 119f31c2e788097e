import { testRule } from '../testing/test-rule';
import { metadataNamesKnown } from './rule';

testRule(metadataNamesKnown, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the name', with: { '/definition/x-ms-connector-metadata/0/propertyName': 'Web site' }, finds: ['/definition/x-ms-connector-metadata/0/propertyName'] },
]);
