import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/description': 'Books berths.' },
    { '/definition/info/description': 'Books berths. '.repeat(40) },
  ],
};
