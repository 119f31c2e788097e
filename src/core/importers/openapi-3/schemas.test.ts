import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../base/json';
import { convertOperation, convertSchemaAlone, convertSchemas } from './testing/convert';

interface Row {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  readonly notes: readonly string[];
}

const rows: Row[] = [
  { name: 'nullable becomes x-nullable', from: { type: 'string', nullable: true }, to: { type: 'string', 'x-nullable': true }, notes: [] },
  { name: 'a list of a type and null becomes x-nullable', from: { type: ['integer', 'null'] }, to: { type: 'integer', 'x-nullable': true }, notes: [] },
  { name: 'number beside integer is number', from: { type: ['integer', 'number'] }, to: { type: 'number' }, notes: [] },
  {
    name: 'several types become none, with a sentence', from: { type: ['string', 'integer'], description: 'Length.' },
    to: { description: 'Length. Either text or integer.' }, notes: ['lost /type'],
  },
  { name: 'an alternative of null becomes x-nullable', from: { oneOf: [{ type: 'string' }, { type: 'null' }] }, to: { type: 'string', 'x-nullable': true }, notes: [] },
  { name: 'a single alternative is that alternative', from: { anyOf: [{ type: 'string', maxLength: 3 }] }, to: { type: 'string', maxLength: 3 }, notes: [] },
  {
    name: 'alternatives of constants become one enum', from: { oneOf: [{ const: 'a' }, { type: 'string', enum: ['b', 'a'] }] },
    to: { type: 'string', enum: ['a', 'b'] }, notes: [],
  },
  {
    name: 'alternatives of one primitive keep what they share', from: { anyOf: [{ type: 'string', minLength: 1, format: 'uri' }, { type: 'string', minLength: 1 }] },
    to: { type: 'string', minLength: 1 }, notes: ['lost /anyOf'],
  },
  {
    name: 'alternative objects become one with all properties', from: {
      oneOf: [
        { title: 'Boat', type: 'object', required: ['id', 'sail'], properties: { id: { type: 'string' }, sail: { type: 'boolean' } } },
        { title: 'Ship', type: 'object', required: ['id'], properties: { id: { type: 'string' }, engine: { type: 'string' } } },
      ],
    },
    to: {
      type: 'object', required: ['id'], description: 'One of: Boat, Ship.',
      properties: { id: { type: 'string' }, sail: { type: 'boolean' }, engine: { type: 'string' } },
    },
    notes: ['lost /oneOf'],
  },
  {
    name: 'clashing properties of alternatives are merged in turn', from: {
      oneOf: [
        { type: 'object', properties: { kind: { type: 'string', enum: ['a'] } } },
        { type: 'object', properties: { kind: { type: 'string', enum: ['b'] } } },
      ],
    },
    to: { type: 'object', properties: { kind: { type: 'string', enum: ['a', 'b'] } } }, notes: ['lost /oneOf'],
  },
  {
    name: 'alternatives that only differ in what they require leave the object', from: {
      type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, anyOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    to: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } }, notes: ['lost /anyOf'],
  },
  { name: 'an empty text as an alternative is left out', from: { anyOf: [{ type: 'integer' }, { type: 'string', enum: [''] }] }, to: { type: 'integer' }, notes: ['lost /anyOf'] },
  { name: 'a list or something else has no type', from: { oneOf: [{ type: 'array', items: {} }, { type: 'object' }] }, to: { description: 'One of: list, object.' }, notes: ['lost /oneOf'] },
  { name: 'lists as alternatives share their elements', from: { oneOf: [{ type: 'array', items: { type: 'integer' } }, { type: 'array', items: { type: 'number' } }] }, to: { type: 'array', items: { type: 'number' } }, notes: ['lost /oneOf'] },
  { name: 'const is an enum of one', from: { const: 'berth' }, to: { type: 'string', enum: ['berth'] }, notes: [] },
  { name: 'an exclusive bound of 3.1 gets its flag', from: { type: 'number', exclusiveMinimum: 5, maximum: 9 }, to: { type: 'number', minimum: 5, exclusiveMinimum: true, maximum: 9 }, notes: [] },
  { name: 'a looser exclusive bound gives way', from: { type: 'number', minimum: 7, exclusiveMinimum: 5 }, to: { type: 'number', minimum: 7 }, notes: ['lost '] },
  { name: 'the flag of 3.0 stays', from: { type: 'number', minimum: 5, exclusiveMinimum: true }, to: { type: 'number', minimum: 5, exclusiveMinimum: true }, notes: [] },
  { name: 'the first of several examples is the example', from: { type: 'string', examples: ['a', 'b'] }, to: { type: 'string', example: 'a' }, notes: ['lost '] },
  { name: 'base64 is the format byte', from: { type: 'string', contentEncoding: 'base64' }, to: { type: 'string', format: 'byte' }, notes: [] },
  { name: 'bytes of a media type are binary', from: { type: 'string', contentMediaType: 'image/png' }, to: { type: 'string', format: 'binary' }, notes: [] },
  { name: 'a field inside JSON is not binary', from: { type: 'object', properties: { f: { type: 'string', format: 'binary' } } }, to: { type: 'object', properties: { f: { type: 'string' } } }, notes: ['lost /properties/f'] },
  { name: 'a tuple becomes a list of one schema', from: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'number' }] }, to: { type: 'array', items: { type: 'number' } }, notes: ['lost /prefixItems'] },
  { name: 'a list without items gets open ones', from: { type: 'array' }, to: { type: 'array', items: {} }, notes: [] },
  { name: 'true is the open schema', from: true, to: {}, notes: [] },
  { name: 'false is the open schema, with a note', from: { type: 'object', properties: { a: false } }, to: { type: 'object', properties: { a: {} } }, notes: ['lost /properties/a'] },
  { name: 'patterns of names become additional properties', from: { type: 'object', patternProperties: { '^x': { type: 'string' } } }, to: { type: 'object', additionalProperties: { type: 'string' } }, notes: ['lost /patternProperties'] },
  { name: 'what 2.0 cannot demand is left out', from: { type: 'string', not: { const: '' }, if: {}, then: {} }, to: { type: 'string' }, notes: ['lost /not', 'lost /if', 'lost /then'] },
  { name: 'unknown keywords are left out', from: { type: 'string', optional: true }, to: { type: 'string' }, notes: ['lost /optional'] },
  { name: 'extensions, documentation and examples stay', from: { type: 'string', 'x-a': [1], externalDocs: { url: 'https://a.example' }, example: 'e' }, to: { type: 'string', 'x-a': [1], externalDocs: { url: 'https://a.example' }, example: 'e' }, notes: [] },
  { name: 'extensions that speak of version 3 do not', from: { type: 'string', 'x-a': { oneOf: [{ $ref: '#/components/schemas/S' }] } }, to: { type: 'string' }, notes: ['lost /x-a'] },
  { name: 'the marks of 3.x without counterpart are left out', from: { type: 'string', deprecated: true, writeOnly: true }, to: { type: 'string' }, notes: ['lost ', 'lost '] },
  { name: 'a required property is not read-only', from: { type: 'object', required: ['a'], properties: { a: { type: 'string', readOnly: true } } }, to: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }, notes: ['lost /properties/a'] },
  { name: 'an optional property stays read-only', from: { type: 'object', properties: { a: { type: 'string', readOnly: true } } }, to: { type: 'object', properties: { a: { type: 'string', readOnly: true } } }, notes: [] },
  { name: 'only existing properties are required', from: { type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' } } }, to: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }, notes: ['lost '] },
  { name: 'values of an enum get its type', from: { type: 'string', enum: [1, 'a', null] }, to: { type: 'string', enum: ['1', 'a'], 'x-nullable': true }, notes: [] },
  { name: 'a default of the wrong type is converted or left out', from: { type: 'object', properties: { a: { type: 'integer', default: '5' }, b: { type: 'integer', default: 'x' } } }, to: { type: 'object', properties: { a: { type: 'integer', default: 5 }, b: { type: 'integer' } } }, notes: ['lost /properties/b/default'] },
  { name: 'limits that make no sense are left out', from: { type: 'string', minLength: -1, pattern: '(' }, to: { type: 'string' }, notes: ['lost '] },
  { name: 'a type that does not exist is left out', from: { type: 'date', description: 'Day.' }, to: { description: 'Day.' }, notes: ['lost /type'] },
  { name: 'properties imply an object', from: { properties: { a: { type: 'string' } } }, to: { type: 'object', properties: { a: { type: 'string' } } }, notes: [] },
  { name: 'keys of the prototype are properties', from: JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}'), to: JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}'), notes: [] },
];

describe('convertSchema', () => {
  it.each(rows)('$name', ({ from, to, notes }) => {
    const converted = convertSchemaAlone(from);
    expect(converted.schema).toEqual(to);
    expect(converted.notes).toEqual(notes);
  });

  it('keeps an allOf of references and objects', () => {
    const schemas = {
      Base: { type: 'object', properties: { id: { type: 'string' } } },
      Boat: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', properties: { sail: { type: 'boolean' } } }] },
    };
    expect(convertSchemas(schemas).definitions['Boat']).toEqual({
      allOf: [{ $ref: '#/definitions/Base' }, { type: 'object', properties: { sail: { type: 'boolean' } } }],
    });
  });

  it('merges an allOf whose member has alternatives, or requires what another one describes', () => {
    const schemas = {
      Base: { type: 'object', properties: { id: { type: 'string' } } },
      Boat: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', required: ['id'], properties: { sail: { type: 'boolean' } } }] },
      Ship: { allOf: [{ $ref: '#/components/schemas/Base' }, { oneOf: [{ type: 'object', properties: { a: { type: 'string' } } }, { type: 'object', properties: { b: { type: 'string' } } }] }] },
    };
    const { definitions } = convertSchemas(schemas);
    expect(definitions['Boat']).toEqual({ type: 'object', required: ['id'], properties: { id: { type: 'string' }, sail: { type: 'boolean' } } });
    expect(definitions['Ship']).toEqual({ type: 'object', properties: { id: { type: 'string' }, a: { type: 'string' }, b: { type: 'string' } } });
  });

  it('wraps a reference that has texts beside it', () => {
    const schemas = { A: { type: 'object' }, B: { type: 'object', properties: { a: { $ref: '#/components/schemas/A', description: 'The first.', nullable: true } } } };
    expect(convertSchemas(schemas).definitions['B']).toEqual({
      type: 'object', properties: { a: { allOf: [{ $ref: '#/definitions/A' }], description: 'The first.', 'x-nullable': true } },
    });
  });

  it('keeps a discriminator on a base that others extend, and drops it elsewhere', () => {
    const discriminator = { propertyName: 'kind' };
    const schemas = {
      Base: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } }, discriminator },
      Boat: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object' }] },
      Lone: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } }, discriminator },
    };
    const { definitions, notes } = convertSchemas(schemas);
    expect(definitions['Base']).toHaveProperty('discriminator', 'kind');
    expect(definitions['Lone']).not.toHaveProperty('discriminator');
    expect(notes).toEqual(['lost /components/schemas/Lone/discriminator']);
  });

  it('hoists inner definitions, renames those that a reference cannot hold, and follows aliases', () => {
    const { definitions } = convertSchemas({
      'Berth / list': { type: 'array', items: { $ref: '#/components/schemas/Berth%20~1%20list/$defs/Berth' }, $defs: { Berth: { type: 'string' } } },
      Alias: { $ref: '#/components/schemas/Berth ~1 list' },
      User: { type: 'object', properties: { list: { $ref: '#/components/schemas/Alias' } } },
    });
    expect(definitions).toEqual({
      Berth_list: { type: 'array', items: { $ref: '#/definitions/Berth' } },
      User: { type: 'object', properties: { list: { $ref: '#/definitions/Berth_list' } } },
      Berth: { type: 'string' },
    });
  });

  it('keeps circles as references, also through alternatives', () => {
    const node = { $ref: '#/components/schemas/Node' };
    const { definitions } = convertSchemas({
      Node: { type: 'object', properties: { next: node, children: { type: 'array', items: node } } },
      Loop: { oneOf: [{ $ref: '#/components/schemas/Loop' }, { type: 'object', properties: { a: { $ref: '#/components/schemas/Loop' } } }] },
      Self: { $ref: '#/components/schemas/Self' },
    });
    expect(definitions['Node']).toEqual({ type: 'object', properties: { next: { $ref: '#/definitions/Node' }, children: { type: 'array', items: { $ref: '#/definitions/Node' } } } });
    expect(JSON.stringify(definitions['Loop'])).not.toContain('oneOf');
  });

  it('opens what dangling and external references name', () => {
    const { definitions, notes } = convertSchemas({ A: { type: 'object', properties: { a: { $ref: '#/components/schemas/Nobody' }, b: { $ref: 'other.yaml#/B' } } } });
    expect(definitions['A']).toEqual({ type: 'object', properties: { a: {}, b: {} } });
    expect(notes).toEqual(['unreadable /components/schemas/A/properties/a/$ref', 'needs-you /components/schemas/A/properties/b/$ref']);
  });

  it('asks for the id and shows the object where either may stand', () => {
    const either = { anyOf: [{ type: 'string', maxLength: 50 }, { $ref: '#/components/schemas/Owner' }] };
    const content = { 'application/json': { schema: { type: 'object', properties: { owner: either } } } };
    const { operation } = convertOperation(
      { requestBody: { content }, responses: { 200: { description: 'OK', content } } },
      { components: { schemas: { Owner: { type: 'object', properties: { name: { type: 'string' } } } } } },
    );
    expect(operation).toHaveProperty('parameters.0.schema.properties.owner', { type: 'string', maxLength: 50 });
    expect(operation).toHaveProperty('responses.200.schema.properties.owner', { $ref: '#/definitions/Owner' });
  });

  it('asks for the list where one or many may stand', () => {
    const either = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
    const { operation } = convertOperation({ requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { ids: either } } } } } });
    expect(operation).toHaveProperty('parameters.0.schema.properties.ids', { type: 'array', items: { type: 'string' } });
  });

  it.each<[string, Json, string]>([
    ['an anchor', { $defs: { Leaf: { $anchor: 'leaf', type: 'string' } } }, '#leaf'],
    ['an identifier', { $defs: { Leaf: { $id: 'https://harbour.example/leaf', type: 'string' } } }, 'https://harbour.example/leaf'],
    ['a place within the schema around it', { $defs: { Leaf: { type: 'string' } } }, '#/$defs/Leaf'],
    ['a place within the schema around it, as older drafts have it', { definitions: { Leaf: { type: 'string' } } }, '#/definitions/Leaf'],
  ])('follows a reference to %s', (_what, around, $ref) => {
    const { definitions, notes } = convertSchemas({ S: { ...(isObject(around) ? around : {}), type: 'object', properties: { a: { $ref } } } });
    expect(definitions).toEqual({ S: { type: 'object', properties: { a: { $ref: '#/definitions/Leaf' } } }, Leaf: { type: 'string' } });
    expect(notes).toEqual([]);
  });

  it('says of a reference that leads nowhere each time where it stands', () => {
    const { notes } = convertSchemas({ S: { type: 'object', properties: { a: { $ref: '#/$defs/None' }, b: { $ref: '#none' } } } });
    expect(notes).toEqual(['unreadable /components/schemas/S/properties/a/$ref', 'unreadable /components/schemas/S/properties/b/$ref']);
  });

  it('puts nothing beside a reference that is left of a list of types', () => {
    const { definitions } = convertSchemas({ Mark: { type: ['array', 'integer'], title: 'Mark', anyOf: [{ $ref: '#/components/schemas/Code' }, true] }, Code: { type: 'string' } });
    expect(definitions['Mark']).toEqual({ allOf: [{ $ref: '#/definitions/Code' }], title: 'Mark' });
  });

  it('stops at a depth that no real schema has', () => {
    let schema: Json = { type: 'string' };
    for (let depth = 0; depth < 5000; depth++) schema = { type: 'array', items: schema };
    const { notes } = convertSchemaAlone(schema);
    expect(notes).toHaveLength(1);
  });
});
