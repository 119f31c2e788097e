import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/iconBrandColor': '#007ee5' },
    { '/properties/properties/iconBrandColor': '#FFFFFF' },
  ],
};
