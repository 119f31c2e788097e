import { testRule } from '../testing/test-rule';
import { authApikeyConsistent } from './rule';

testRule(authApikeyConsistent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing parameter', with: { '/properties/properties/connectionParameters': {} }, finds: ['/properties/properties/connectionParameters!api_key'] },
]);
