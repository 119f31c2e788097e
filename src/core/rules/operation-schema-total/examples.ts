import type { Examples } from '../rule';
import { manyProperties } from '../testing/schemas';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(17_000) } }],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(1_000) } }],
};
