import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger', parameters: { 'x-ms-apimTemplate-operationName': ['ListBerths'], 'x-ms-apimTemplateParameter.triggerConfig': { size: '@{triggerBody()}' } } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/0': { name: 'size', in: 'query', type: 'string', required: true, default: '', 'x-ms-visibility': 'internal' }, '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger', parameters: { 'x-ms-apimTemplate-operationName': ['ListBerths'], 'x-ms-apimTemplateParameter.triggerConfig': { size: '@{triggerBody()}' } } } },
  ],
};
