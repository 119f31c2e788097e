import { testRule } from '../testing/test-rule';
import { connectionParameterStringBooleans } from './rule';

testRule(connectionParameterStringBooleans, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the value',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/hidden': false },
    finds: ['/properties/properties/connectionParameters/api_key/uiDefinition/constraints/hidden'],
  },
]);
