import type { Examples } from '../rule';
import { withSource } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSource(`${' '.repeat(1_048_576)}{}`),
  ],
  good: [
    withSource('{}'),
  ],
};
