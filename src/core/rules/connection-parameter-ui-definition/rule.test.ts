import { testRule } from '../testing/test-rule';
import { connectionParameterUiDefinition } from './rule';

testRule(connectionParameterUiDefinition, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing key',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition': undefined },
    finds: ['/properties/properties/connectionParameters/api_key!uiDefinition'],
  },
]);
