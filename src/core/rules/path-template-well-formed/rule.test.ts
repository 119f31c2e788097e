import { testRule } from '../testing/test-rule';
import { pathTemplateWellFormed } from './rule';

testRule(pathTemplateWellFormed, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/~1moorings~1id}': {} }, finds: ['/definition/paths/~1moorings~1id}'] },
]);
