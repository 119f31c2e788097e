import { testRule } from '../testing/test-rule';
import { jsdTriggerMetadata } from './rule';

testRule(jsdTriggerMetadata, [
  {
    name: 'finds another mode',
    with: { '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'push' } },
    finds: ['/definition/paths/~1berths/get/x-ms-trigger-metadata/mode'],
  },
  { name: 'accepts both', with: { '/definition/paths/~1berths/get/x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } }, finds: [] },
]);
