import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }],
  good: [
    { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger' } },
  ],
};
