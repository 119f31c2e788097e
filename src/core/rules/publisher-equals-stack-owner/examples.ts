import type { Rule } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/stackOwner': 'Port Authority' },
    asPublisher('independent'),
  ],
  good: [
    asPublisher('independent', { '/properties/properties/stackOwner': 'Port Authority' }),
  ],
};
