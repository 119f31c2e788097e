import type { Examples } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Examples = {
  bad: [
    { '/properties/properties/stackOwner': 'Port Authority' },
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', { '/properties/properties/stackOwner': 'Port Authority' }),
  ],
};
