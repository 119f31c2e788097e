import { testRule } from '../testing/test-rule';
import { versionRequired } from './rule';

testRule(versionRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/info/version': undefined }, finds: ['/definition/info!version'] },
  { name: 'points at a number', with: { '/definition/info/version': 2 }, finds: ['/definition/info/version'] },
]);
