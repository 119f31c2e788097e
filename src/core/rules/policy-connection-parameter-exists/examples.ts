import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': "@connectionParameters('site')" },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': "@connectionParameters('api_key', '')" },
  ],
};
