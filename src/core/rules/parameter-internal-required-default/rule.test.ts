import { testRule } from '../testing/test-rule';
import { parameterInternalRequiredDefault } from './rule';

testRule(parameterInternalRequiredDefault, [
  {
    name: 'asks for a default',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true },
    finds: ['/definition/paths/~1berths/get/parameters/0!default'],
  },
  {
    name: 'accepts a default',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal', '/definition/paths/~1berths/get/parameters/0/required': true, '/definition/paths/~1berths/get/parameters/0/default': 'small' },
    finds: [],
  },
  {
    name: 'accepts one that holds the state of a polling trigger',
    with: {
      '/definition/paths/~1berths/get/parameters/0': { name: 'since', in: 'query', type: 'string', required: true, 'x-ms-visibility': 'internal' },
      '/definition/paths/~1berths/get/x-ms-trigger': 'batch',
      '/definition/paths/~1berths/get/x-ms-trigger-metadata': { mode: 'polling', kind: 'query' },
    },
    finds: [],
  },
  { name: 'accepts an optional one', with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' }, finds: [] },
]);
