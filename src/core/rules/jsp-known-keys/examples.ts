import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/iconBrandColor': '#143c78' },
    { '/properties/properties/policyTemplates': [] },
  ],
  good: [
    { '/properties/properties/scriptOperations': [] },
  ],
};
