import { testRule } from '../testing/test-rule';
import { dynamicValuePathExists } from './rule';

testRule(dynamicValuePathExists, [
  {
    name: 'finds an unknown value',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path': 'key' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/value-path'],
  },
  {
    name: 'finds an unknown title',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/itemTitlePath': 'name' },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list/itemTitlePath'],
  },
]);
