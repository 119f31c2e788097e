import { testRule } from '../testing/test-rule';
import { jspPolicyOptions } from './rule';

testRule(jspPolicyOptions, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the value',
    with: { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.existsAction': 'Override' },
    finds: ['/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.existsAction'],
  },
]);
