import { testRule } from '../testing/test-rule';
import { connectionParameterDisplayName } from './rule';

testRule(connectionParameterDisplayName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing key',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition/displayName': undefined },
    finds: ['/properties/properties/connectionParameters/api_key/uiDefinition!displayName'],
  },
]);
