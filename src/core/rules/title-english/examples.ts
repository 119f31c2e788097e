import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Гавань' },
  ],
  good: [
    { '/definition/info/title': 'Hafen Möwe' },
  ],
};
