import { Validator } from '@cfworker/json-schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../../base/json';
import { inferSchema, mergeSchemas } from './infer-schema';
import { titleCaseOf } from '../../base/words';

const schemaOf = (...samples: Json[]): Json => inferSchema(samples).schema;
const guessesOf = (...samples: Json[]): string[] => inferSchema(samples).guesses.map(({ kind, at }) => `${kind} ${at}`);

describe('inferSchema', () => {
  it.each<[string, Json[], Json]>([
    ['no samples', [], {}],
    ['a text', ['berth'], { type: 'string' }],
    ['integers', [1, 2], { type: 'integer' }],
    ['an integer beyond 32 bits', [1, 3_000_000_000], { type: 'integer', format: 'int64' }],
    ['integer and decimal', [1, 2.5], { type: 'number' }],
    ['a boolean', [true], { type: 'boolean' }],
    ['null beside a type', [null, 4], { type: 'integer', 'x-nullable': true }],
    ['null alone', [null], { type: 'string', 'x-nullable': true }],
    ['mixed primitives', ['a', 1], { type: 'string' }],
    ['an empty list', [[]], { type: 'array', items: {} }],
    ['a list, elements merged', [[{ a: 1 }, { b: 'x' }]], { type: 'array', items: { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } } }],
    ['an empty object', [{}], { type: 'object' }],
  ])('reads %s', (_what, samples, schema) => {
    expect(schemaOf(...samples)).toEqual(schema);
  });

  it.each([
    ['date-time', '2024-02-29T10:00:00Z'],
    ['date', '2024-01-31'],
    ['uuid', '1b4e28ba-2fa1-41d2-883f-0016d3cca427'],
    ['email', 'keeper@harbour.example'],
    ['uri', 'https://harbour.example/berths?size=2'],
  ])('gives the format %s when every text has it, and none when one has not', (format, sample) => {
    expect(schemaOf(sample, '')).toEqual({ type: 'string', format });
    expect(schemaOf(sample, 'north pier')).toEqual({ type: 'string' });
  });

  it('takes no format from days that do not exist', () => {
    expect(schemaOf('2023-02-29')).toEqual({ type: 'string' });
    expect(schemaOf('2023-04-31T10:00:00Z')).toEqual({ type: 'string' });
  });

  it('takes the type from placeholders of generators', () => {
    expect(schemaOf({ a: '<integer>', b: '<dateTime>', c: '<boolean>', d: '<uuid>', e: '<string>' })).toEqual({
      type: 'object',
      properties: {
        a: { type: 'integer' },
        b: { type: 'string', format: 'date-time' },
        c: { type: 'boolean' },
        d: { type: 'string', format: 'uuid' },
        e: { type: 'string' },
      },
    });
  });

  it('lets siblings decide the type of an unknown value', () => {
    expect(schemaOf({ size: '<any>' }, { size: 4 })).toEqual({ type: 'object', properties: { size: { type: 'integer' } } });
    expect(schemaOf('<any>')).toEqual({ type: 'string' });
  });

  it('requires only what all of at least two objects share, and nothing unless asked', () => {
    const samples: Json[] = [{ id: 1, name: 'A' }, { id: 2 }];
    expect(inferSchema(samples, { required: 'shared' }).schema.required).toEqual(['id']);
    expect(inferSchema(samples.slice(0, 1), { required: 'shared' }).schema).not.toHaveProperty('required');
    expect(inferSchema(samples, { required: 'none' }).schema).not.toHaveProperty('required');
    expect(inferSchema([{ a: 1 }, { b: 1 }], { required: 'shared' }).schema).not.toHaveProperty('required');
  });

  it('reads objects keyed by ids as maps', () => {
    expect(schemaOf({ 101: { free: true }, 102: { free: false }, 103: { free: true, size: 3 } })).toEqual({
      type: 'object',
      additionalProperties: { type: 'object', properties: { free: { type: 'boolean' }, size: { type: 'integer' } } },
    });
    expect(schemaOf({ 101: 1, 102: 2 })).toHaveProperty('properties');
  });

  it('says what it guessed, with the place in the schema', () => {
    expect(guessesOf({ a: null })).toEqual(['only-null /properties/a']);
    expect(guessesOf({ a: [1, 'x'] })).toEqual(['mixed-types /properties/a/items']);
    expect(guessesOf([{}], {}, {})).toEqual(['object-or-list ']);
    expect(guessesOf({ a: 1 })).toEqual([]);
  });

  it('leaves the type out where containers and scalars mix', () => {
    expect(schemaOf([{ id: 1 }, 'x'])).toEqual({ type: 'array', items: {} });
  });

  it('keeps names such as __proto__ and constructor as data', () => {
    const sample: Json = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
    const { schema } = inferSchema([sample]);
    expect(JSON.stringify(schema)).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"object","properties":{"polluted":{"type":"boolean"}}},"constructor":{"type":"integer"}}}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('stays within the limit of schemas by leaving out the innermost levels', () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`part${index}`, Object.fromEntries(Array.from({ length: 30 }, (_unused, inner) => [`p${inner}`, 1]))]));
    const { schema, guesses } = inferSchema([{ wide }]);
    expect(JSON.stringify(schema).match(/"type"/g)?.length).toBeLessThanOrEqual(512);
    expect(guesses.some(({ kind }) => kind === 'cut')).toBe(true);
    expect(JSON.stringify(schema)).toContain('part29');
  });

  it('titles properties when asked', () => {
    expect(inferSchema([{ berth_id: 1 }], { title: titleCaseOf }).schema).toEqual({
      type: 'object',
      properties: { berth_id: { type: 'integer', title: 'Berth ID' } },
    });
  });

  it('survives nesting of ten thousand levels', () => {
    let value: Json = 1;
    for (let level = 0; level < 10_000; level++) value = [value];
    expect(inferSchema([value]).schema.type).toBe('array');
  });

  it('accepts its own samples, for samples of one shape', () => {
    const leaf = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string(), fc.constant(null));
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { maxLength: 1 }), fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 })),
    }));
    fc.assert(
      fc.property(tree, (sample) => {
        const strict = nullable(inferSchema([sample]).schema);
        expect(new Validator(isObject(strict) ? { ...strict } : {}, '4').validate(sample).valid).toBe(true);
      }),
    );
  });
});

/** `x-nullable` as a validator of draft 4 says it. */
function nullable(schema: Json): Json {
  if (isArray(schema)) return schema.map(nullable);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]): [string, Json] => [key, nullable(value)]));
  return schema['x-nullable'] === true && typeof schema.type === 'string' ? { ...inner, type: [schema.type, 'null'] } : inner;
}

describe('mergeSchemas', () => {
  it('adds what is new and keeps the texts of the first', () => {
    expect(
      mergeSchemas(
        { type: 'object', required: ['id', 'name'], properties: { id: { type: 'integer', title: 'Berth ID', description: 'Number on the quay.' } } },
        { type: 'object', required: ['id'], properties: { id: { type: 'number', title: 'Id' }, size: { type: 'string' } } },
      ),
    ).toEqual({
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'number', title: 'Berth ID', description: 'Number on the quay.' }, size: { type: 'string' } },
    });
  });

  it('drops a format and an enum that do not hold for both', () => {
    expect(mergeSchemas({ type: 'string', format: 'date' }, { type: 'string' })).toEqual({ type: 'string' });
    expect(mergeSchemas({ type: 'string', enum: ['a'] }, { type: 'string' })).toEqual({ type: 'string' });
    expect(mergeSchemas({ type: 'string', enum: ['a'] }, { type: 'string', enum: ['b', 'a'] })).toEqual({ type: 'string', enum: ['a', 'b'] });
  });

  it('merges items, and takes any type beside an empty schema', () => {
    expect(mergeSchemas({ type: 'array', items: {} }, { type: 'array', items: { type: 'integer' } })).toEqual({ type: 'array', items: { type: 'integer' } });
  });

  it('leaves a reference alone', () => {
    expect(mergeSchemas({ $ref: '#/definitions/Berth' }, { type: 'object' })).toEqual({ $ref: '#/definitions/Berth' });
  });
});
