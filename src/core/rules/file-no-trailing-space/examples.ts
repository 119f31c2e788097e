import type { Examples } from '../rule';
import { withSource } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSource('{ \n    "swagger": "2.0"\n}'),
  ],
  good: [
    withSource('{\r\n    "swagger": "2.0"\r\n}\r\n'),
  ],
};
