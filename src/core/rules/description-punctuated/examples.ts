import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': 'Books berths in a harbour and tells when one becomes free' },
    { '/definition/info/description': 'Books berths in a harbour, tells when one becomes free;' },
  ],
};
