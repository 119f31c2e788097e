import { testRule } from '../testing/test-rule';
import { basepathLeadingSlash } from './rule';

testRule(basepathLeadingSlash, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/basePath': 'api/v2' }, finds: ['/definition/basePath'] },
]);
