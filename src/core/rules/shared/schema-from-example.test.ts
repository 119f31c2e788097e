import { describe, expect, it } from 'vitest';
import { exampleOf, schemaFromExample } from './schema-from-example';

describe('a schema from an example', () => {
  it('names types, formats and the fields of all entries', () => {
    expect(schemaFromExample([{ id: 1, free: true }, { id: 3_000_000_000, since: '2024-05-01T10:00:00Z', metres: 4.5, note: null }])).toEqual({
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'integer', format: 'int64' },
          free: { type: 'boolean' },
          since: { type: 'string', format: 'date-time' },
          metres: { type: 'number', format: 'double' },
          note: { type: 'string' },
        },
      },
    });
  });

  it('gives a list without entries items that are texts', () => expect(schemaFromExample({ tags: [] })).toEqual({ type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } }));

  it('takes the example that is JSON, written as a tree or as a text', () => {
    expect(exampleOf({ examples: { 'text/plain': 'ok', 'application/json': '{"id":1}' } })).toEqual({ id: 1 });
    expect(exampleOf({ examples: { 'application/json': 'ok' } })).toBeUndefined();
    expect(exampleOf({ examples: { 'application/json': {} } })).toBeUndefined();
  });
});
