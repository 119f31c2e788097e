import type { Examples } from '../rule';
import { withScript } from '../testing/change';

export const examples: Examples = {
  bad: [
    withScript('x', {}, 'script.js'),
    withScript(' '.repeat(1_048_577)),
  ],
  good: [
    withScript(' '.repeat(1_048_576)),
  ],
};
