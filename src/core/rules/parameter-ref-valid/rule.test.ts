import { testRule } from '../testing/test-rule';
import { parameterRefValid } from './rule';

testRule(parameterRefValid, [
  {
    name: 'finds a reference to nothing',
    with: { '/definition/paths/~1berths/get/parameters/1/$ref': '#/parameters/Offset' },
    finds: ['/definition/paths/~1berths/get/parameters/1/$ref'],
  },
  {
    name: 'finds a reference to a definition',
    with: { '/definition/paths/~1berths/get/parameters/1/$ref': '#/definitions/Berth' },
    finds: ['/definition/paths/~1berths/get/parameters/1/$ref'],
  },
  {
    name: 'finds a chain',
    with: { '/definition/parameters/Top': { $ref: '#/parameters/Limit' }, '/definition/paths/~1berths/get/parameters/1/$ref': '#/parameters/Top' },
    finds: ['/definition/paths/~1berths/get/parameters/1/$ref'],
  },
]);
