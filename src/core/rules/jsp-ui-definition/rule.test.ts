import { testRule } from '../testing/test-rule';
import { jspUiDefinition } from './rule';

testRule(jspUiDefinition, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the key',
    with: { '/properties/properties/connectionParameters/api_key/uiDefinition/label': 'Key' },
    finds: ['/properties/properties/connectionParameters/api_key/uiDefinition/label'],
  },
]);
