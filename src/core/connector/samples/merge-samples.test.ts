import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { connectorOf, valueAt } from '../connector';
import { mergeSamples } from './merge-samples';

const at = '/definition/definitions/Ship';

function merged(schema: Json, samples: readonly Json[], more: JsonObject = {}) {
  const connector = connectorOf({ swagger: '2.0', definitions: { Ship: schema, ...more } }, {});
  const result = mergeSamples(connector, at, samples);
  return { ...result, before: connector, schema: valueAt(result.connector, at), told: result.changes.map(({ kind, message }) => `${kind}: ${message}`) };
}

describe('merging samples into a schema', () => {
  it('adds what is missing, with titles and formats, and leaves every text where it is', () => {
    const old = { type: 'object', title: 'Ship', required: ['id'], properties: { id: { type: 'string', 'x-ms-summary': 'Number', description: 'Its number.', 'x-ms-visibility': 'important' } } };
    const { schema, told } = merged(old, [{ id: 'a', moored_at: '2025-01-31T09:30:00Z', crew: [{ name: 'Ada' }] }]);
    expect(schema).toEqual({
      ...old,
      properties: {
        ...old.properties,
        moored_at: { type: 'string', title: 'Moored at', format: 'date-time' },
        crew: { type: 'array', title: 'Crew', items: { type: 'object', properties: { name: { type: 'string', title: 'Name' } } } },
      },
    });
    expect(told).toEqual(['added: Property “moored_at”: string (date-time).', 'added: Property “crew”: list of object.']);
  });

  it('calls the items of a list by what they are', () => {
    expect(merged({ type: 'array', items: {} }, [[{ id: 1 }]]).told).toEqual(['added: Each item: object with “id”.']);
    expect(merged({ type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } }, [{ tags: [3] }]).told).toEqual(['kept: Each item of “tags” stays string; a sample has an integer.']);
  });

  it('widens: null, decimals, large integers, and what one sample lacks', () => {
    const old = { type: 'object', required: ['id', 'size'], properties: { id: { type: 'integer', format: 'int32' }, size: { type: 'integer', format: 'int32' }, flag: { type: 'string' } } };
    const { schema, told } = merged(old, [{ id: 3_000_000_000, size: 1.5, flag: null }, { id: 1 }]);
    expect(schema).toEqual({ type: 'object', required: ['id'], properties: { id: { type: 'integer', format: 'int64' }, size: { type: 'number' }, flag: { type: 'string', 'x-nullable': true } } });
    expect(told).toEqual([
      'widened: “size” is required no longer: a sample lacks it.',
      'widened: “id” becomes int64: a sample is beyond 32 bits.',
      'widened: “size” becomes a number: a sample has decimals.',
      'widened: “flag” may be null.',
    ]);
  });

  it('keeps what samples contradict, and tells it', () => {
    const old = { type: 'object', properties: { id: { type: 'string' }, at: { type: 'string', format: 'date' }, tags: { type: 'array', items: { type: 'string' } }, owner: { type: 'object', properties: { a: {} } } } };
    const { schema, told, connector, before } = merged(old, [{ id: 7, at: 'tomorrow', tags: { a: 1 }, owner: ['x'] }]);
    expect(schema).toBe(old);
    expect(connector).toBe(before);
    expect(told).toEqual([
      'kept: “id” stays string; a sample has an integer.',
      'kept: “at” keeps the format date; a sample is written otherwise.',
      'kept: “tags” stays list of string; a sample has an object.',
      'kept: “owner” stays object; a sample has a list.',
    ]);
  });

  it('writes a whole schema where there was none; required is what all of several samples have', () => {
    const { schema, told } = merged({ description: 'A ship.' }, [{ id: 1, note: null }, { id: 2 }]);
    expect(schema).toEqual({
      description: 'A ship.',
      type: 'object',
      properties: { id: { type: 'integer', title: 'ID' }, note: { type: 'string', title: 'Note', 'x-nullable': true } },
      required: ['id'],
    });
    expect(told).toEqual(['added: A schema: object with “id”, “note”.']);
    expect(merged({ type: 'object', properties: {} }, [[1]]).schema).toEqual({ type: 'array', items: { type: 'integer' } });
  });

  it('follows references and allOf to the place that describes a property, circular ones too', () => {
    const old = { allOf: [{ $ref: '#/definitions/Base' }, { type: 'object', properties: { flag: { type: 'string' } } }], properties: { next: { $ref: '#/definitions/Ship' } } };
    const base = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
    const { connector, schema } = merged(old, [{ id: 1.5, flag: 'nl', next: { extra: true, next: { flag: null } } }], { Base: base });
    expect(valueAt(connector, '/definition/definitions/Base')).toEqual({ type: 'object', properties: { id: { type: 'number' } } });
    expect(schema).toEqual({
      allOf: [{ $ref: '#/definitions/Base' }, { type: 'object', properties: { flag: { type: 'string', 'x-nullable': true } } }],
      properties: { next: { $ref: '#/definitions/Ship' }, extra: { type: 'boolean', title: 'Extra' } },
    });
  });

  it('merges the values of maps into one, and takes ids as names for nothing else', () => {
    const map = { type: 'object', additionalProperties: { type: 'object', properties: { free: { type: 'boolean' } } } };
    expect(merged(map, [{ 101: { free: true, size: 1 }, 102: { free: false } }]).schema).toEqual({
      type: 'object',
      additionalProperties: { type: 'object', properties: { free: { type: 'boolean' }, size: { type: 'integer', title: 'Size' } } },
    });
    expect(merged({ type: 'object', properties: { total: { type: 'integer' } } }, [{ 1: 1, 2: 2, 3: 3 }]).told).toEqual(['kept: The value keeps its properties; a sample has ids as names.']);
  });

  it('changes nothing without samples, without news, and for a reference that leads nowhere; names such as __proto__ are data', () => {
    const old = { type: 'object', properties: { id: { type: 'string' } } };
    const none = merged(old, []);
    expect(none.connector).toBe(none.before);
    const same = merged(old, [{ id: 'a' }]);
    expect(same.connector).toBe(same.before);
    expect(same.told).toEqual([]);
    const broken = merged({ $ref: '#/definitions/None/deep' }, [{ id: 1 }]);
    expect(broken.connector).toBe(broken.before);
    const sample: Json = JSON.parse('{"__proto__": 1}');
    expect(JSON.stringify(merged(old, [sample]).schema)).toContain('"__proto__":{"type":"integer"');
  });
});
