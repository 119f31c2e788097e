import type { JsonObject } from '../../base/json';
import type { Examples } from '../rule';

const operations = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`/berths/${index}`, { get: { operationId: `GetBerth${index}`, responses: {} } }]));

export const examples: Examples = {
  bad: [
    (sample) => ({ ...sample, definition: { ...sample.definition, paths: operations(257) } }),
  ],
  good: [
    (sample) => ({ ...sample, definition: { ...sample.definition, paths: operations(256) } }),
  ],
};
