import type { Rule } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', { '/properties/properties/iconBrandColor': '#DA3B01' }),
  ],
};
