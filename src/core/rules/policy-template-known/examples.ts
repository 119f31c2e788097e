import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/templateId': 'setbody' },
    { '/properties/properties/policyTemplateInstances/0/templateId': undefined },
  ],
  good: [
    { '/properties/properties/policyTemplateInstances/0/templateId': 'setHeader' },
  ],
};
