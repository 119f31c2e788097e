import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Harbour Desk for Every Harbour of the World' },
  ],
  good: [
    { '/definition/info/title': 'Harbour Desk for Every Harbour' },
  ],
};
