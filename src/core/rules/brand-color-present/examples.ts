import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/iconBrandColor': undefined },
    { '/properties/properties/iconBrandColor': '' },
  ],
};
