import { testRule } from '../testing/test-rule';
import { authBasicConsistent } from './rule';

testRule(authBasicConsistent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing parameter',
    with: { '/definition/securityDefinitions': { basic: { type: 'basic' } }, '/properties/properties/connectionParameters': { username: { type: 'string' } } },
    finds: ['/properties/properties/connectionParameters!password'],
  },
]);
