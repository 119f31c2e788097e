import { testRule } from '../testing/test-rule';
import { fileOrder } from './rule';

testRule(fileOrder, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the first part out of order',
    with: ({ definition, ...sample }) => ({ ...sample, definition: { paths: definition['paths'] ?? {}, swagger: '2.0', info: definition['info'] ?? {} } }),
    finds: ['/definition/swagger'],
  },
]);
