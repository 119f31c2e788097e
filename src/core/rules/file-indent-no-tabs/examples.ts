import type { Examples } from '../rule';
import { withSource } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSource('{\n\t"swagger": "2.0"\n}'),
  ],
  good: [
    withSource('{\n    "swagger": "2.0\\t"\n}'),
  ],
};
