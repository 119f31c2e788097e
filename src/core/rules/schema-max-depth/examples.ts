import type { Examples } from '../rule';
import { nestedSchema } from '../testing/schemas';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/responses/200/schema': nestedSchema(13) }],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': nestedSchema(12) }],
};
