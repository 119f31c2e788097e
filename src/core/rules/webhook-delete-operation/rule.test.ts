import { testRule } from '../testing/test-rule';
import { webhookDeleteOperation } from './rule';

testRule(webhookDeleteOperation, [
  { name: 'finds a connector without DELETE', with: { '/definition/paths/~1alerts~1{id}': undefined }, finds: ['/definition/paths/~1alerts/post'] },
]);
