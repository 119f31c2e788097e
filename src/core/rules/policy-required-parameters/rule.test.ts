import { testRule } from '../testing/test-rule';
import { policyRequiredParameters } from './rule';

testRule(policyRequiredParameters, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing parameter',
    with: { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.name': undefined },
    finds: ['/properties/properties/policyTemplateInstances/0/parameters!x-ms-apimTemplateParameter.name'],
  },
]);
