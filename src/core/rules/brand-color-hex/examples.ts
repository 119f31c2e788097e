import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/iconBrandColor': '143c78' },
    { '/properties/properties/iconBrandColor': '#abc' },
    { '/properties/properties/iconBrandColor': 'navy' },
  ],
};
