import { testRule } from '../testing/test-rule';
import { policyConnectionParameterExists } from './rule';

testRule(policyConnectionParameterExists, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at the value',
    with: { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': "https://@{connectionParameters( 'site' )}" },
    finds: ['/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value'],
  },
]);
