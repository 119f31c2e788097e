import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Harbour Desk for Every Harbour of the World' },
  ],
  good: [
    { '/definition/info/title': 'Harbour Desk for Every Harbour' },
  ],
};
