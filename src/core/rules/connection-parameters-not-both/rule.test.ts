import { testRule } from '../testing/test-rule';
import { connectionParametersNotBoth } from './rule';

testRule(connectionParametersNotBoth, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the parameters',
    with: { '/properties/properties/connectionParameterSets': { values: [{ name: 'key' }] } },
    finds: ['/properties/properties/connectionParameters'],
  },
]);
