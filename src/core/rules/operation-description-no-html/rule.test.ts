import { testRule } from '../testing/test-rule';
import { operationDescriptionNoHtml } from './rule';

testRule(operationDescriptionNoHtml, [
  {
    name: 'finds a tag',
    with: { '/definition/paths/~1berths/get/description': 'Returns <b>all</b> berths.' },
    finds: ['/definition/paths/~1berths/get/description'],
  },
  { name: 'accepts a placeholder', with: { '/definition/paths/~1berths/get/description': 'Returns the berth <id>.' }, finds: [] },
]);
