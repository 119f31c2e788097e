import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': "@connectionParameters('site')" },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.value': "@connectionParameters('api_key', '')" },
  ],
};
