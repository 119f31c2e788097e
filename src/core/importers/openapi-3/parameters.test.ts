import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json';
import { at, convert, convertOperation, harbour, lossesOf, notesOf } from './testing/convert';

/** One parameter of an operation, converted, with the notes about it. */
function convertOne(parameter: JsonObject, more: JsonObject = {}): { parameters: unknown; notes: string[] } {
  const { operation, notes } = convertOperation({ parameters: [{ 'x-ms-summary': 'P', ...parameter }] }, more);
  const parameters = typeof operation === 'object' && operation !== null && 'parameters' in operation ? operation['parameters'] : undefined;
  return { parameters, notes: notes.map((note) => note.replace('/parameters/0', '')) };
}

const query = (parameter: JsonObject) => convertOne({ name: 'p', in: 'query', ...parameter });
const asQuery = (keywords: JsonObject) => [{ name: 'p', in: 'query', required: false, ...keywords, 'x-ms-summary': 'P' }];
const texts = { type: 'array', items: { type: 'string' } };

describe('convertParameter', () => {
  it('flattens the schema beside name and place', () => {
    const schema = { type: 'integer', format: 'int32', minimum: 1, maximum: 5, default: 2, enum: [1, 2, 5], description: 'How many.' };
    expect(query({ required: true, schema })).toEqual({
      parameters: [{ name: 'p', in: 'query', description: 'How many.', required: true, type: 'integer', format: 'int32', default: 2, enum: [1, 2, 5], minimum: 1, maximum: 5, 'x-ms-summary': 'P' }],
      notes: [],
    });
  });

  it('follows references to the schema, and types what has no type as a text', () => {
    const kind = { components: { schemas: { Kind: { type: 'string', enum: ['a', 'b'] } } } };
    expect(convertOne({ name: 'p', in: 'query', schema: { $ref: '#/components/schemas/Kind' } }, kind).parameters).toEqual(asQuery({ type: 'string', enum: ['a', 'b'] }));
    expect(query({}).parameters).toEqual(asQuery({ type: 'string' }));
  });

  it.each([
    ['form, exploded (the default)', {}, 'csv', ['lost ']],
    ['form, not exploded', { explode: false }, 'csv', []],
    ['spaceDelimited', { style: 'spaceDelimited' }, 'ssv', []],
    ['pipeDelimited', { style: 'pipeDelimited' }, 'pipes', []],
  ])('writes a list in the style %s', (_style, parameter, collectionFormat, notes) => {
    expect(query({ schema: texts, ...parameter })).toEqual({ parameters: asQuery({ ...texts, collectionFormat }), notes });
  });

  it('separates simple lists in headers by commas', () => {
    expect(convertOne({ name: 'X-P', in: 'header', schema: texts })).toEqual({
      parameters: [{ name: 'X-P', in: 'header', required: false, ...texts, collectionFormat: 'csv', 'x-ms-summary': 'P' }],
      notes: [],
    });
  });

  it('makes one parameter of every property of a deepObject', () => {
    const schema = { type: 'object', required: ['from'], properties: { from: { type: 'string', format: 'date' }, berths: texts, area: { type: 'object' } } };
    const { parameters, notes } = query({ style: 'deepObject', required: true, schema });
    expect(parameters).toEqual([
      { name: 'p[from]', in: 'query', required: true, type: 'string', format: 'date', 'x-ms-summary': 'P from' },
      { name: 'p[berths]', in: 'query', required: false, ...texts, collectionFormat: 'csv', 'x-ms-summary': 'P Berths' },
      { name: 'p[area]', in: 'query', required: false, type: 'string', 'x-ms-summary': 'P Area' },
    ]);
    expect(notes).toEqual(['lost ', 'guessed ']);
  });

  it.each([
    ['a free deepObject', { style: 'deepObject', schema: { type: 'object' } }],
    ['an object', { schema: { type: 'object', properties: { a: { type: 'string' } } } }],
    ['a list of objects', { schema: { type: 'array', items: { type: 'object' } } }],
    ['a list of lists', { schema: { type: 'array', items: texts } }],
  ])('makes a text of %s', (_what, parameter) => {
    expect(query(parameter)).toEqual({ parameters: asQuery({ type: 'string' }), notes: ['lost '] });
  });

  it('makes a text of a parameter with content', () => {
    expect(query({ content: { 'application/json': { schema: { type: 'object' } } } })).toEqual({ parameters: asQuery({ type: 'string' }), notes: ['lost /content'] });
  });

  it('leaves out cookies and whole query strings, with a note', () => {
    expect(convertOne({ name: 'p', in: 'cookie', schema: {} })).toEqual({ parameters: undefined, notes: ['lost '] });
    expect(convertOne({ name: 'p', in: 'querystring', content: {} })).toEqual({ parameters: undefined, notes: ['lost '] });
  });

  it.each(['Accept', 'content-type', 'AUTHORIZATION'])('leaves out the header %s, which 3.x ignores too', (name) => {
    expect(convertOne({ name, in: 'header', schema: { type: 'string' } })).toEqual({ parameters: undefined, notes: [] });
  });

  it('counts examples and deprecation, which 2.0 does not have, and keeps extensions', () => {
    const { parameters, notes } = query({ schema: { type: 'string' }, example: 'e', deprecated: true, allowReserved: true, allowEmptyValue: true, 'x-a': 1 });
    expect(parameters).toEqual([{ name: 'p', in: 'query', required: false, type: 'string', allowEmptyValue: true, 'x-ms-summary': 'P', 'x-a': 1 }]);
    expect(notes).toEqual(['lost /allowReserved', 'lost ', 'lost ']);
  });

  it('proposes titles and says how many', () => {
    const { result } = convertOperation({ parameters: ['petId', 'page_size', 'X-Request-ID', 'filter[name]', '$'].map((name) => ({ name, in: 'query', schema: {} })) });
    const titles = [0, 1, 2, 3, 4].map((index) => at(result, `/paths/~1berths/post/parameters/${index}/x-ms-summary`));
    expect(titles).toEqual(['Pet ID', 'Page Size', 'Request ID', 'Filter Name', undefined]);
    expect(result.notes).toEqual([{ kind: 'guessed', from: '/paths/~1berths/post/parameters/0', message: expect.stringContaining('4 parameters had no title') }]);
  });
});

describe('parameters of a path', () => {
  const get = { operationId: 'GetBerth', responses: { 200: { description: 'OK' } } };

  it('are required, say how they are encoded, and stay on the path item', () => {
    const parameters = [{ name: 'id', in: 'path', schema: { type: 'string' }, 'x-ms-summary': 'ID' }];
    const result = convert(harbour({ paths: { '/berths/{id}': { parameters, get } } }));
    expect(at(result, '/paths/~1berths~1{id}/parameters')).toEqual([
      { name: 'id', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', 'x-ms-summary': 'ID' },
    ]);
    expect(at(result, '/paths/~1berths~1{id}/get')).not.toHaveProperty('parameters');
  });

  it('lose their label and matrix signs, with a note', () => {
    const parameters = [
      { name: 'a', in: 'path', style: 'label', schema: { type: 'string' }, 'x-ms-summary': 'A' },
      { name: 'b', in: 'path', style: 'matrix', schema: texts, 'x-ms-summary': 'B' },
    ];
    const result = convert(harbour({ paths: { '/x/{a}/{b}': { parameters, get } } }));
    expect(at(result, '/paths/~1x~1{a}~1{b}/parameters/1/collectionFormat')).toBe('csv');
    expect(lossesOf(result)).toEqual(['lost /paths/~1x~1{a}~1{b}/parameters/0', 'lost /paths/~1x~1{a}~1{b}/parameters/1']);
  });

  it('are added when the path names them and left out when it does not', () => {
    const result = convert(harbour({ paths: { '/berths/{id}': { get: { ...get, parameters: [{ name: 'other', in: 'path', schema: {}, 'x-ms-summary': 'O' }] } } } }));
    expect(at(result, '/paths/~1berths~1{id}/get/parameters')).toEqual([
      { name: 'id', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', 'x-ms-summary': 'ID' },
    ]);
    expect(lossesOf(result)).toEqual(['lost /paths/~1berths~1{id}/get/parameters']);
    expect(notesOf(result)).toContain('guessed /paths/~1berths~1{id}/get');
  });
});

describe('shared parameters', () => {
  const components = {
    parameters: {
      'page size': { name: 'size', in: 'query', schema: { type: 'integer' }, 'x-ms-summary': 'Size' },
      session: { name: 's', in: 'cookie', schema: {} },
      filter: { name: 'f', in: 'query', style: 'deepObject', schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } } },
      again: { $ref: '#/components/parameters/page size' },
    },
  };

  it('stay shared when they are one parameter in 2.0, and are written out when not', () => {
    const parameters = ['again', 'session', 'filter'].map((name) => ({ $ref: `#/components/parameters/${name}` }));
    const { operation, result } = convertOperation({ parameters }, { components });
    expect(operation).toHaveProperty('parameters', [
      { $ref: '#/parameters/page_size' },
      { name: 'f[a]', in: 'query', required: false, type: 'string', 'x-ms-summary': 'F a' },
      { name: 'f[b]', in: 'query', required: false, type: 'string', 'x-ms-summary': 'F B' },
    ]);
    expect(at(result, '/parameters')).toEqual({ page_size: { name: 'size', in: 'query', required: false, type: 'integer', 'x-ms-summary': 'Size' } });
    expect(lossesOf(result)).toEqual(['lost /components/parameters/session']);
  });

  it('take the description beside their reference, and say that a summary there was left out', () => {
    const parameters = [{ $ref: '#/components/parameters/page size', description: 'Of a page.', summary: 'Size' }, { $ref: '#/components/parameters/plain' }];
    const { operation, result } = convertOperation({ parameters }, { components: { parameters: { ...components.parameters, plain: { name: 'p', in: 'query', schema: { type: 'string' } } } } });
    expect(operation).toHaveProperty('parameters', [{ name: 'size', in: 'query', description: 'Of a page.', required: false, type: 'integer', 'x-ms-summary': 'Size' }, { $ref: '#/parameters/plain' }]);
    expect(at(result, '/parameters/page_size')).not.toHaveProperty('description');
    expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'lost', from: '/paths/~1berths/post/parameters/0', message: expect.stringContaining('no summary') }));
  });

  it('count once when they are listed twice, and are left out when they lead nowhere', () => {
    const twice = { $ref: '#/components/parameters/page size' };
    const { operation, notes } = convertOperation({ parameters: [twice, twice, { $ref: '#/nowhere' }, 5] }, { components: { parameters: { 'page size': components.parameters['page size'] } } });
    expect(operation).toHaveProperty('parameters', [{ $ref: '#/parameters/page_size' }]);
    expect(notes).toEqual(['merged /parameters/1', 'unreadable /parameters/2/$ref', 'unreadable /parameters/3']);
  });
});
