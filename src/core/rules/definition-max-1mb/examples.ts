import type { Rule } from '../rule';
import { withSource } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withSource(`${' '.repeat(1_048_576)}{}`),
  ],
  good: [
    withSource('{}'),
  ],
};
