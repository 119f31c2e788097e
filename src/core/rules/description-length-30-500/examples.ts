import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': 'Books berths.' },
    { '/definition/info/description': 'Books berths. '.repeat(40) },
  ],
};
