import { testRule } from '../testing/test-rule';
import { pathNoRef } from './rule';

testRule(pathNoRef, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the reference', with: { '/definition/paths/~1moorings': { $ref: 'a.json' } }, finds: ['/definition/paths/~1moorings/$ref'] },
]);
