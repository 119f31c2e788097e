import { testRule } from '../testing/test-rule';
import { pathUniqueCaseInsensitive } from './rule';

testRule(pathUniqueCaseInsensitive, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at both', with: { '/definition/paths/~1BERTHS': {} }, finds: ['/definition/paths/~1berths', '/definition/paths/~1BERTHS'] },
]);
