import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.existsAction': 'replace' },
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-policySection': 'Outbound' },
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName': 'ListBerths' },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-policySection': 'Failure' },
  ],
};
