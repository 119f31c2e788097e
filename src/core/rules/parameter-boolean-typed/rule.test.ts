import { testRule } from '../testing/test-rule';
import { parameterBooleanTyped } from './rule';

testRule(parameterBooleanTyped, [
  {
    name: 'finds a text for a flag',
    with: { '/definition/paths/~1berths/get/parameters/0/enum': ['true', 'false'] },
    finds: ['/definition/paths/~1berths/get/parameters/0/type'],
  },
  { name: 'accepts other choices', with: { '/definition/paths/~1berths/get/parameters/0/enum': ['yes', 'no'] }, finds: [] },
]);
