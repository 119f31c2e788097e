import { testRule } from '../testing/test-rule';
import { scriptFileForOperations } from './rule';

testRule(scriptFileForOperations, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the list', with: { '/properties/properties/scriptOperations': ['ListBerths'] }, finds: ['/properties/properties/scriptOperations'] },
]);
