import { testRule } from '../testing/test-rule';
import { pathDistinguishable } from './rule';

testRule(pathDistinguishable, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at both',
    with: { '/definition/paths/~1berths~1{label}': { get: {} } },
    finds: ['/definition/paths/~1berths~1{id}/get', '/definition/paths/~1berths~1{label}/get'],
  },
]);
