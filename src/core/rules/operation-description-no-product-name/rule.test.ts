import { testRule } from '../testing/test-rule';
import { operationDescriptionNoProductName } from './rule';

testRule(operationDescriptionNoProductName, [
  {
    name: 'finds Logic Apps',
    with: { '/definition/paths/~1berths/get/description': 'Returns the berths to Logic Apps.' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  { name: 'accepts app alone', with: { '/definition/paths/~1berths/get/description': 'Returns the berths to your app.' }, finds: [] },
]);
