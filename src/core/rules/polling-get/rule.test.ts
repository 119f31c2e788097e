import { testRule } from '../testing/test-rule';
import { pollingGet } from './rule';

testRule(pollingGet, [
  { name: 'finds a POST', with: { '/definition/paths/~1berths/post/x-ms-trigger': 'batch' }, finds: ['/definition/paths/~1berths/post'] },
  { name: 'accepts a GET', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);
