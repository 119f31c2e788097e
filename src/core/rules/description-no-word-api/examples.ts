import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/description': 'Gives access to the Harbour Desk API for berths.' },
  ],
};
