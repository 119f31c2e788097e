import { testRule } from '../testing/test-rule';
import { pathNoQueryOrFragment } from './rule';

testRule(pathNoQueryOrFragment, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/~1moorings?a=b': {} }, finds: ['/definition/paths/~1moorings?a=b'] },
]);
