import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { schemaRows } from './schema-rows';

const namesOf = (root: Json, open: Pointer[]): string[] => schemaRows(root, '/s', new Set(open)).map(({ name, depth }) => `${depth} ${name}`);

describe('rows of a schema', () => {
  it('shows only what is open', () => {
    const schema: Json = { type: 'object', required: ['a'], properties: { a: { type: 'object', properties: { deep: {} } }, b: { type: 'array', items: { type: 'string' } } } };
    expect(namesOf(schema, [])).toEqual(['0 Schema']);
    expect(namesOf(schema, ['/s'])).toEqual(['0 Schema', '1 a', '1 b']);
    expect(namesOf(schema, ['/s', '/s/properties/a', '/s/properties/b'])).toEqual(['0 Schema', '1 a', '2 deep', '1 b', '2 Items']);
    expect(schemaRows(schema, '/s', new Set<Pointer>(['/s'])).map(({ isRequired }) => isRequired)).toEqual([false, true, false]);
  });

  it('stops at a reference', () => {
    const [row] = schemaRows({ $ref: '#/definitions/Self', properties: { x: {} } }, '/s', new Set<Pointer>(['/s']));
    expect(row?.hasChildren).toBe(false);
  });

  it('draws what is no schema as an empty one', () => {
    expect(namesOf({ type: 'object', properties: { odd: 7 } }, ['/s'])).toEqual(['0 Schema', '1 odd']);
    expect(schemaRows(undefined, '/s', new Set())).toEqual([]);
  });

  it('draws a schema of 200 levels when all are open', () => {
    let schema: Json = { type: 'string' };
    const open: Pointer[] = ['/s'];
    for (let level = 0; level < 200; level++) schema = { type: 'array', items: schema };
    for (let level = 0, at: Pointer = '/s'; level < 200; level++) open.push((at = `${at}/items`));
    expect(schemaRows(schema, '/s', new Set(open))).toHaveLength(201);
  });
});
