import { testRule } from '../testing/test-rule';
import { hostProduction } from './rule';

testRule(hostProduction, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'leaves words that only contain one of the signs', with: { '/definition/host': 'protest.devices.example' }, finds: [] },
]);
