import { Validator } from '@cfworker/json-schema';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { checkAgainstSchema } from './schema-check';

const check = (schema: JsonObject, value: Json, definitions: JsonObject = {}): readonly string[] =>
  checkAgainstSchema({ definitions }, schema, value, '/definition/x').mismatches.map(({ severity, message, count }) => `${severity === 'hint' ? 'hint: ' : ''}${message}${count > 1 ? ` ×${count}` : ''}`);

const row = (schema: JsonObject, value: Json, ...expected: readonly string[]): [JsonObject, Json, readonly string[]] => [schema, value, expected];

test.each([
  row({ type: 'string' }, null, '$ is null, the schema says a string that may not be null.'),
  row({ type: 'string', 'x-nullable': true }, null),
  row({ type: 'integer' }, 1.5, '$ is 1.5, the schema says an integer.'),
  row({ type: 'integer' }, 2.0),
  row({ type: ['string', 'null'] }, null),
  row({ type: 'object' }, [1], '$ is an array of 1, the schema says an object.'),
  row({ type: 'boolean' }, 'yes', '$ is the text "yes", the schema says a boolean.'),
  row({}, 'anything'),
  row({ type: '' }, 1),
  row({ enum: ['a', 1, { b: [2] }] }, { b: [2] }),
  row({ enum: ['a', 'b'] }, 'c', '$ is the text "c", the schema says one of "a", "b".'),
  row({ minimum: 1, exclusiveMinimum: true }, 1, '$ is 1, the schema says more than 1.'),
  row({ maximum: 5 }, 6, '$ is 6, the schema says at most 5.'),
  row({ multipleOf: 0.01 }, 19.99),
  row({ multipleOf: 5 }, 7, '$ is 7, the schema says a multiple of 5.'),
  row({ type: 'integer', format: 'int32' }, 3_000_000_000, '$ is 3000000000, which does not fit the format int32: use int64.'),
  row({ type: 'string', minLength: 2, maxLength: 3 }, '👩', '$ has 1 character, the schema says at least 2.'),
  row({ type: 'string', pattern: '^[a-z]+$' }, 'A1', '$ is the text "A1", which does not match the pattern ^[a-z]+$.'),
  row({ type: 'string', pattern: '(?i)x' }, 'x', 'hint: $ was not checked against the pattern (?i)x, which is no regular expression.'),
  row({ type: 'array', maxItems: 1, uniqueItems: true }, [{ a: 1, b: 2 }, { b: 2, a: 1 }], '$ has 2 items, the schema says at most 1.', '$ has the same item twice (again at [1]), the schema says each once.'),
  row({ required: ['a', 'b c'] }, { a: 1 }, '$["b c"] is missing, the schema says required.'),
  row({ required: true, type: 'object' }, {}),
  row({ type: 'object', properties: { a: { type: 'string' } } }, { a: 'x', b: 1 }, 'hint: $.b came (1), and the schema does not describe it.'),
  row({ type: 'object' }, { b: 1 }),
  row({ type: 'object', properties: { a: {} }, additionalProperties: false }, { b: 1 }, '$.b came, and the schema allows no further properties.'),
  row({ type: 'object', additionalProperties: { type: 'integer' } }, { b: 'x' }, '$.b is the text "x", the schema says an integer.'),
  row({ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true, '$ is true, which fits none of the 2 schemas under anyOf.'),
  row({ oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1, '$ is 1, which fits 2 of the 2 schemas under oneOf instead of one.'),
  row({ not: { type: 'string' } }, 'x', '$ is the text "x", which the schema rules out under not.'),
  row({ $ref: '#/definitions/gone' }, 1, 'hint: $ was not checked: its schema #/definitions/gone cannot be found.'),
  row({ type: 'object', 'x-ms-dynamic-schema': { operationId: 'GetSchema' } }, {}, 'hint: $ has a dynamic schema, which GetSchema gives: it was not checked.'),
])('%j against %j', (schema, value, expected) => {
  expect(check(schema, value)).toEqual(expected);
});

test.each([
  ['date-time', ['2025-01-31T09:30:00Z', '2024-02-29T23:59:60.123456789+05:30', '2025-01-31 09:30:00Z'], ['2025-01-31T09:30:00', '2025-02-29T00:00:00Z', '2025-01-31', '2025-13-01T00:00:00Z', '2025-01-31T24:00:00Z']],
  ['date', ['2024-02-29'], ['2025-02-29', '31.01.2025', '2025-1-1', '']],
  ['date-no-tz', ['2025-01-31T09:30:00'], ['2025-01-31T09:30:00Z', '2025-01-31']],
  ['uuid', ['0b3d1f6e-8a54-4c2b-9d7e-1a2b3c4d5e6f'], ['0b3d1f6e8a544c2b9d7e1a2b3c4d5e6f']],
  ['email', ['a.b+c@x.example'], ['a', '@x', 'a@', 'a b@x.example', 'a@x..example']],
  ['uri', ['https://x.example/a?b', 'urn:a:b'], ['/relative', 'x y', 'www.x.example']],
  ['byte', ['', 'QQ==', 'QUJD'], ['QQ', 'Q===', 'a b=']],
  ['html', ['<p>', 'anything'], []],
  ['constructor', ['anything'], []],
])('knows the format %s', (format, good, bad) => {
  const wrong = [...good, ...bad].filter((value) => check({ type: 'string', format }, value).some((message) => message.includes(`the schema says ${format}`)));
  expect(wrong).toEqual(bad);
});

test('says one thing once, with the first place and how many there are', () => {
  const schema = { type: 'object', properties: { items: { type: 'array', items: { type: 'object', properties: { shippedAt: { type: 'string' } } } } } };
  const value = { items: [{ shippedAt: 'x' }, { shippedAt: null }, { shippedAt: 3 }, { shippedAt: null }] };
  const { mismatches } = checkAgainstSchema({}, schema, value, '/definition/x');
  expect(mismatches).toEqual([
    {
      severity: 'error',
      keys: ['items', 1, 'shippedAt'],
      path: '$.items[1].shippedAt',
      message: '$.items[1].shippedAt is null, the schema says a string that may not be null.',
      keyword: 'type',
      schemaAt: '/definition/x/properties/items/items/properties/shippedAt',
      count: 3,
    },
  ]);
});

test('follows references, circular ones too, and points at the schema that speaks', () => {
  const definitions = { Node: { type: 'object', properties: { next: { $ref: '#/definitions/Node' }, all: { $ref: '#/definitions/All' } } }, All: { allOf: [{ $ref: '#/definitions/All' }] } };
  const { mismatches, complete } = checkAgainstSchema({ definitions }, { $ref: '#/definitions/Node' }, { next: { next: { next: 1, all: 2 } } }, '/definition/x');
  expect(mismatches.map(({ path, schemaAt }) => [path, schemaAt])).toEqual([['$.next.next.next', '/definition/definitions/Node']]);
  expect(complete).toBe(true);
});

test('a property known to one part of allOf is no surprise to the whole', () => {
  const definitions = { Base: { type: 'object', properties: { id: { type: 'string' } } } };
  const schema = { allOf: [{ $ref: '#/definitions/Base' }, { properties: { name: { type: 'string' } } }] };
  expect(check(schema, { id: '1', name: 'n', extra: true }, definitions)).toEqual(['hint: $.extra came (true), and the schema does not describe it.']);
});

test('keys such as __proto__ are checked like all others', () => {
  const properties = Object.fromEntries([['__proto__', { type: 'integer' }], ['constructor', { type: 'integer' }]]);
  const value: Json = JSON.parse('{"__proto__": "x", "toString": 1}');
  expect(check({ type: 'object', properties }, value)).toEqual(['$.__proto__ is the text "x", the schema says an integer.', 'hint: $.toString came (1), and the schema does not describe it.']);
});

test('gives up on schemas that multiply, and on values that never end, and says so', () => {
  const doubled = (next: string): JsonObject => ({ anyOf: [{ $ref: next }, { $ref: next }] });
  const definitions = Object.fromEntries([...Array.from({ length: 40 }, (_, level): [string, Json] => [`L${level}`, doubled(`#/definitions/L${level + 1}`)]), ['L40', { type: 'string' }]]);
  expect(checkAgainstSchema({ definitions }, { $ref: '#/definitions/L0' }, 1, '/definition/x').complete).toBe(false);
  const deep: Json = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
  expect(checkAgainstSchema({ definitions: { A: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/A' } } } }, { $ref: '#/definitions/A' }, deep, '/definition/x').complete).toBe(false);
});

/** Schemas in the vocabulary that both checkers share, and values that are near them. */
const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.5, 'a', 'abc', '2025-01-31', ''));
const schemas = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'object', 'array') }),
    fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -3, max: 5 }), exclusiveMinimum: fc.boolean(), maximum: fc.integer({ min: 0, max: 12 }), multipleOf: fc.constantFrom(1, 2, 3) }, { requiredKeys: ['type', 'minimum'] }),
    fc.record({ type: fc.constant('string'), minLength: fc.nat(2), maxLength: fc.nat(3), pattern: fc.constantFrom('^a', 'b') }, { requiredKeys: ['type'] }),
    fc.record({ enum: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(2), maxItems: fc.nat(3), uniqueItems: fc.boolean() }, { requiredKeys: ['type'] }),
    fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema')), required: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }), additionalProperties: fc.oneof(fc.boolean(), tie('schema')), minProperties: fc.nat(2) }, { requiredKeys: ['type'] }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('schema') }),
    fc.constant({ $ref: '#/definitions/D' }),
  ),
})).schema;
const values = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 })),
})).value;

test('agrees with an independent validator on what fits', () => {
  fc.assert(
    fc.property(schemas, schemas, values, (schema, shared, value) => {
      // A reference to itself without a step into the value is endless for the other one.
      fc.pre(!JSON.stringify(shared).includes('$ref'));
      const definitions = { D: shared };
      const theirs = new Validator(structuredClone({ ...schema, definitions }), '4').validate(value).valid;
      const ours = checkAgainstSchema({ definitions }, schema, value, '').mismatches.every(({ severity }) => severity === 'hint');
      expect(ours).toBe(theirs);
    }),
    { numRuns: 3000 },
  );
});
