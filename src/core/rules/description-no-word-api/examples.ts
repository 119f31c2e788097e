import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/description': 'Gives access to the Harbour Desk API for berths.' },
  ],
};
