import { testRule } from '../testing/test-rule';
import { triggerValueValid } from './rule';

testRule(triggerValueValid, [
  {
    name: 'finds another value',
    with: { '/definition/paths/~1alerts/post/x-ms-trigger': 'push' },
    finds: ['/definition/paths/~1alerts/post/x-ms-trigger'],
  },
  {
    name: 'finds a capital letter',
    with: { '/definition/paths/~1alerts/post/x-ms-trigger': 'Single' },
    finds: ['/definition/paths/~1alerts/post/x-ms-trigger'],
  },
  { name: 'accepts batch', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
