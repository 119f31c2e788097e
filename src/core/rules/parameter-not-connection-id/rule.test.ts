import { testRule } from '../testing/test-rule';
import { parameterNotConnectionId } from './rule';

testRule(parameterNotConnectionId, [
  {
    name: 'finds the name',
    with: { '/definition/paths/~1berths/get/parameters/0/name': 'connectionId' },
    finds: ['/definition/paths/~1berths/get/parameters/0/name'],
  },
  { name: 'accepts names that contain it', with: { '/definition/paths/~1berths/get/parameters/0/name': 'myConnectionId' }, finds: [] },
]);
