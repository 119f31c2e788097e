import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName': ['ListBerths', 'ListMoorings'] },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName': [] },
  ],
};
