import { testRule } from '../testing/test-rule';
import { connectionParameterDescription } from './rule';

testRule(connectionParameterDescription, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing key',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition/description': undefined },
    finds: ['/properties/properties/connectionParameters/api_key/uiDefinition!description'],
  },
]);
