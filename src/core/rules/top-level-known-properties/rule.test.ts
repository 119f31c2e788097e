import { testRule } from '../testing/test-rule';
import { topLevelKnownProperties } from './rule';

testRule(topLevelKnownProperties, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the key', with: { '/definition/webhooks': {} }, finds: ['/definition/webhooks'] },
]);
