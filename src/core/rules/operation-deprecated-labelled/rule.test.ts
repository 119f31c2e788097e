import { testRule } from '../testing/test-rule';
import { operationDeprecatedLabelled } from './rule';

testRule(operationDeprecatedLabelled, [
  {
    name: 'finds both texts without the label',
    with: { '/definition/paths/~1berths/get/deprecated': true },
    finds: ['/definition/paths/~1berths/get/summary', '/definition/paths/~1berths/get/description'],
  },
  {
    name: 'accepts the label',
    with: { '/definition/paths/~1berths/get/deprecated': true, '/definition/paths/~1berths/get/summary': 'List berths (deprecated)', '/definition/paths/~1berths/get/description': 'Deprecated: returns the berths.' },
    finds: [],
  },
]);
