import { testRule } from '../testing/test-rule';
import { pathItemNotEmpty } from './rule';

testRule(pathItemNotEmpty, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/~1moorings': { parameters: [] } }, finds: ['/definition/paths/~1moorings'] },
]);
