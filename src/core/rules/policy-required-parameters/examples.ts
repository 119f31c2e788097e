import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': undefined },
    { '/properties/properties/policyTemplateInstances/0/parameters': undefined },
    { '/properties/properties/policyTemplateInstances/0/templateId': 'pollingtrigger' },
  ],
};
