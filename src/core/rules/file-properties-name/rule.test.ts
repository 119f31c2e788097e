import { testRule } from '../testing/test-rule';
import { filePropertiesName } from './rule';

testRule(filePropertiesName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the properties',
    with: (sample) => ({ ...sample, sources: { properties: { name: 'properties.json', text: '{}', encoding: 'utf-8', tree: sample.properties } } }),
    finds: ['/properties'],
  },
]);
