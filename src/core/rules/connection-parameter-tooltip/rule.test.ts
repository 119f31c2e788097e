import { testRule } from '../testing/test-rule';
import { connectionParameterTooltip } from './rule';

testRule(connectionParameterTooltip, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at an empty one',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition/tooltip': '' },
    finds: ['/properties/properties/connectionParameters/api_key/uiDefinition/tooltip'],
  },
]);
