import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { isBlank, isFieldless, isHollow, isList, isReference, isThere, traitsOf } from './traits';

const properties = { a: { type: 'string' } };

describe('the traits of a shared object', () => {
  it.each<[string, Json, number]>([
    ['no object', 'text', isThere],
    ['an empty object', {}, isThere | isBlank | isHollow | isFieldless],
    ['an object type alone', { type: 'object', properties: {} }, isThere | isHollow | isFieldless],
    ['an object with a format', { format: 'x' }, isThere | isHollow],
    ['items without a type', { items: {} }, isThere | isFieldless],
    ['properties', { type: 'object', properties }, isThere],
    ['parts', { allOf: [] }, isThere],
    ['further properties', { additionalProperties: true }, isThere],
    ['a list', { type: 'array', items: {} }, isThere | isList],
    ['a list of nothing', { type: 'array' }, isThere],
    ['a text', { type: 'string' }, isThere],
    ['what the designer asks for', { 'x-ms-dynamic-schema': {} }, isThere],
    ['a reference', { $ref: '#/definitions/A', properties }, isThere | isReference],
    ['a reference that is no text', { $ref: 7, properties }, isThere],
  ])('%s', (_what, node, traits) => {
    expect(traitsOf(node)).toBe(traits);
  });
});
