import { testRule } from '../testing/test-rule';
import { hostNotIp } from './rule';

testRule(hostNotIp, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes a name with digits', with: { '/definition/host': '1.2.3.harbour.example' }, finds: [] },
]);
