import { testRule } from '../testing/test-rule';
import { readmeOperations } from './rule';

testRule(readmeOperations, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'counts the visible operations', with: { '/definition/paths/~1berths/get/x-ms-visibility': 'internal', '/definition/paths/~1moorings': { get: { operationId: 'A' }, put: { operationId: 'B' } } }, finds: ['/documents/readme'] },
]);
