import { testRule } from '../testing/test-rule';
import { parameterQueryNoUrlEncoding } from './rule';

testRule(parameterQueryNoUrlEncoding, [
  {
    name: 'finds it on a query parameter',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-url-encoding': 'single' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-url-encoding'],
  },
]);
