import { testRule } from '../testing/test-rule';
import { connectionParameterName } from './rule';

testRule(connectionParameterName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the parameter',
    with: { '/properties/properties/connectionParameters/site-url': { type: 'string' } },
    finds: ['/properties/properties/connectionParameters/site-url'],
  },
]);
