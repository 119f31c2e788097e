import { testRule } from '../testing/test-rule';
import { pathNoWildcard } from './rule';

testRule(pathNoWildcard, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/~1*': {} }, finds: ['/definition/paths/~1*'] },
]);
