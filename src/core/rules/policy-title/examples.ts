import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/title': undefined },
    { '/properties/properties/policyTemplateInstances/0/title': '' },
  ],
};
