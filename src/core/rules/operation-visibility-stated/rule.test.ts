import { testRule } from '../testing/test-rule';
import { operationVisibilityStated } from './rule';

testRule(operationVisibilityStated, [
  {
    name: 'hints at a missing visibility',
    with: { '/definition/paths/~1berths/get/x-ms-visibility': undefined },
    finds: ['/definition/paths/~1berths/get!x-ms-visibility'],
  },
  { name: 'accepts an empty one, which means none', with: { '/definition/paths/~1berths/get/x-ms-visibility': '' }, finds: [] },
]);
