import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/templateId': 'setbody' },
    { '/properties/properties/policyTemplateInstances/0/templateId': undefined },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/templateId': 'setHeader' },
  ],
};
