import { testRule } from '../testing/test-rule';
import { pathStartsWithSlash } from './rule';

testRule(pathStartsWithSlash, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/moorings': {} }, finds: ['/definition/paths/moorings'] },
]);
