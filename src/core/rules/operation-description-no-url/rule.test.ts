import { testRule } from '../testing/test-rule';
import { operationDescriptionNoUrl } from './rule';

testRule(operationDescriptionNoUrl, [
  {
    name: 'finds an address',
    with: { '/definition/paths/~1berths/get/description': 'Returns berths, see https://harbour.example/docs.' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  {
    name: 'accepts a host name in words',
    with: { '/definition/paths/~1berths/get/description': 'Returns the berths of harbour.example.' },
    finds: [],
  },
]);
