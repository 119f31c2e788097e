import { testRule } from '../testing/test-rule';
import { hostFormat } from './rule';

testRule(hostFormat, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the host', with: { '/definition/host': 'desk harbour' }, finds: ['/definition/host'] },
]);
