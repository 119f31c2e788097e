import type { Examples } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Examples = {
  bad: [
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', { '/properties/properties/iconBrandColor': '#DA3B01' }),
  ],
};
