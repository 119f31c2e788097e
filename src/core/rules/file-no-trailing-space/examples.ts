import type { Rule } from '../rule';
import { withSource } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withSource('{ \n    "swagger": "2.0"\n}'),
  ],
  good: [
    withSource('{\r\n    "swagger": "2.0"\r\n}\r\n'),
  ],
};
