import { testRule } from '../testing/test-rule';
import { pollingBatch } from './rule';

testRule(pollingBatch, [
  { name: 'finds single', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'single' }, finds: ['/definition/paths/~1berths/get/x-ms-trigger'] },
  { name: 'accepts batch', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
