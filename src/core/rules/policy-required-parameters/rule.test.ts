import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { policyRequiredParameters } from './rule';

testRule(policyRequiredParameters, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'names the missing parameter',
    with: { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.name': undefined },
    finds: ['/properties/properties/policyTemplateInstances/0/parameters!x-ms-apimTemplateParameter.name'],
  },
]);

it('counts a policy that has no title', () => {
  const [finding] = findingsOf(policyRequiredParameters, { '/properties/properties/policyTemplateInstances/0/title': '', '/properties/properties/policyTemplateInstances/0/parameters': {} });
  expect(finding?.message).toMatch(/^Policy 1 has no “/);
});
