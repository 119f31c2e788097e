import { testRule } from '../testing/test-rule';
import { tagsUnique } from './rule';

testRule(tagsUnique, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the second one', with: { '/definition/paths/~1berths/get/tags': ['A', 'B', 'A'] }, finds: ['/definition/paths/~1berths/get/tags/2'] },
]);
