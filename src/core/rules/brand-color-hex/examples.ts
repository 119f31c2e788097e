import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/iconBrandColor': '143c78' },
    { '/properties/properties/iconBrandColor': '#abc' },
    { '/properties/properties/iconBrandColor': 'navy' },
  ],
};
