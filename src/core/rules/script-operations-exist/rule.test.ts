import { testRule } from '../testing/test-rule';
import { scriptOperationsExist } from './rule';

testRule(scriptOperationsExist, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the name', with: { '/properties/properties/scriptOperations': ['X'] }, finds: ['/properties/properties/scriptOperations/0'] },
]);
