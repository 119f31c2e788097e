import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/description': 'Books berths in a harbour and tells when one becomes free' },
    { '/definition/info/description': 'Books berths in a harbour, tells when one becomes free;' },
  ],
};
