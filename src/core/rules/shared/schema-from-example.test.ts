import { describe, expect, it } from 'vitest';
import { exampleOf, schemaFromExample } from './schema-from-example';

describe('a schema from an example', () => {
  it('names types, formats and titles, and the fields of all entries', () => {
    expect(schemaFromExample([{ berthId: 1, free: true }, { berthId: 3_000_000_000, since: '2024-05-01T10:00:00Z' }])).toEqual({
      type: 'array',
      items: {
        type: 'object',
        properties: {
          berthId: { type: 'integer', format: 'int64', title: 'Berth ID' },
          free: { type: 'boolean', title: 'Free' },
          since: { type: 'string', format: 'date-time', title: 'Since' },
        },
      },
    });
  });

  it('takes the example that is JSON, written as a tree or as a text', () => {
    expect(exampleOf({ examples: { 'text/plain': 'ok', 'application/json': '{"id":1}' } })).toEqual({ id: 1 });
    expect(exampleOf({ examples: { 'application/json': 'ok' } })).toBeUndefined();
    expect(exampleOf({ examples: { 'application/json': {} } })).toBeUndefined();
  });
});
