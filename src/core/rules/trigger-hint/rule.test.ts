import { testRule } from '../testing/test-rule';
import { triggerHint } from './rule';

testRule(triggerHint, [
  {
    name: 'asks for a hint',
    with: { '/definition/paths/~1alerts/post/x-ms-trigger-hint': undefined },
    finds: ['/definition/paths/~1alerts/post!x-ms-trigger-hint'],
  },
]);
