import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': undefined },
    { '/properties/properties/policyTemplateInstances/0/parameters': undefined },
    { '/properties/properties/policyTemplateInstances/0/templateId': 'pollingtrigger' },
  ],
};
