import { withExtras } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { packageMultiAuthProperties } from './rule';

testRule(packageMultiAuthProperties, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the sets',
    with: { '/properties/properties/connectionParameterSets': { values: [{ name: 'key' }] } },
    finds: ['/properties/properties/connectionParameterSets'],
  },
  { name: 'is content with the file', with: withExtras('customProperties.json'), finds: [] },
]);
