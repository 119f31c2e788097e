import { testRule } from '../testing/test-rule';
import { policyTitle } from './rule';

testRule(policyTitle, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/policyTemplateInstances/0/title': undefined }, finds: ['/properties/properties/policyTemplateInstances/0!title'] },
]);
