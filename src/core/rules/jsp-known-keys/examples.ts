import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/iconBrandColor': '#143c78' },
    { '/properties/properties/policyTemplates': [] },
  ],
  good: [
    { '/properties/properties/scriptOperations': [] },
  ],
};
