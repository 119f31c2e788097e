import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/policyTemplateInstances/0/title': undefined },
    { '/properties/properties/policyTemplateInstances/0/title': '' },
  ],
};
