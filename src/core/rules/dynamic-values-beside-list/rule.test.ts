import { testRule } from '../testing/test-rule';
import { dynamicValuesBesideList } from './rule';

testRule(dynamicValuesBesideList, [
  {
    name: 'asks for the older one',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0!x-ms-dynamic-values'],
  },
]);
