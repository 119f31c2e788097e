import { testRule } from '../testing/test-rule';
import { policyTemplateKnown } from './rule';

testRule(policyTemplateKnown, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the template', with: { '/properties/properties/policyTemplateInstances/0/templateId': 'x' }, finds: ['/properties/properties/policyTemplateInstances/0/templateId'] },
]);
