import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName': ['ListBerths', 'ListMoorings'] },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName': [] },
  ],
};
