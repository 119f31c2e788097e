import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Гавань' },
  ],
  good: [
    { '/definition/info/title': 'Hafen Möwe' },
  ],
};
