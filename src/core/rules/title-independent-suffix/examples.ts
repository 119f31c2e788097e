import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Tide (Independent Publisher)' },
  ],
};
