import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/iconBrandColor': '#007ee5' },
    { '/properties/properties/iconBrandColor': '#FFFFFF' },
  ],
};
