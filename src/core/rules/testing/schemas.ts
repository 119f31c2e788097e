import type { JsonObject } from '../../base/json';

/** That many properties of type string, for examples of large bodies. */
export const manyProperties = (count: number): JsonObject => Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, { type: 'string' }]));

/** Objects in objects, with a text that many levels below. */
export const nestedSchema = (levels: number): JsonObject => (levels === 0 ? { type: 'string' } : { type: 'object', properties: { inner: nestedSchema(levels - 1) } });
