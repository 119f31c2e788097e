import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json';
import { at, convert, convertOperation, harbour, notesOf } from './testing/convert';

const body = (content: JsonObject, more: JsonObject = {}) => convertOperation({ requestBody: { content, ...more } });
const form = (properties: JsonObject, more: JsonObject = {}, type = 'multipart/form-data') =>
  body({ [type]: { schema: { type: 'object', properties, ...more } } }, { required: true });

describe('convertRequestBody', () => {
  it('makes a body parameter of JSON', () => {
    const { operation, notes } = body({ 'application/json': { schema: { type: 'object' } } }, { description: 'The berth.', required: true });
    expect(operation).toHaveProperty('parameters', [{ name: 'body', in: 'body', description: 'The berth.', required: true, schema: { type: 'object' } }]);
    expect(operation).not.toHaveProperty('consumes');
    expect(notes).toEqual([]);
  });

  it('inlines shared bodies', () => {
    const components = { requestBodies: { Berth: { content: { 'application/json': { schema: { type: 'array', items: {} } } } } } };
    const { operation } = convertOperation({ requestBody: { $ref: '#/components/requestBodies/Berth' } }, { components });
    expect(operation).toHaveProperty('parameters.0.schema.type', 'array');
  });

  it('takes JSON first, names the rest, and names media types with the same schema in consumes', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } } };
    const { operation, notes } = body({ 'text/plain': { schema: { type: 'string' } }, 'application/hal+json': { schema }, 'application/json': { schema }, 'multipart/form-data': { schema } });
    expect(operation).toHaveProperty('consumes', ['application/hal+json', 'application/json']);
    expect(notes).toEqual(['lost /requestBody/content']);
  });

  it('takes no form without fields where another media type says more', () => {
    const { operation, notes } = body({ 'application/x-www-form-urlencoded': { schema: { type: 'object' } }, 'multipart/form-data': { schema: { type: 'object', properties: { note: { type: 'string', title: 'Note' } } } } });
    expect(operation).toHaveProperty('parameters.0.name', 'note');
    expect(operation).toHaveProperty('consumes', ['multipart/form-data']);
    expect(notes).toEqual(['lost /requestBody/content']);
  });

  it('makes form fields of a form, files included', () => {
    const { operation, notes } = form({ photo: { type: 'string', format: 'binary', title: 'Photo' }, count: { type: 'integer', title: 'Count' }, tags: { type: 'array', items: { type: 'string' }, title: 'Tags' } }, { required: ['photo'] });
    expect(operation).toHaveProperty('parameters', [
      { name: 'photo', in: 'formData', required: true, type: 'file', 'x-ms-summary': 'Photo' },
      { name: 'count', in: 'formData', required: false, type: 'integer', 'x-ms-summary': 'Count' },
      { name: 'tags', in: 'formData', required: false, type: 'array', items: { type: 'string' }, collectionFormat: 'csv', 'x-ms-summary': 'Tags' },
    ]);
    expect(operation).toHaveProperty('consumes', ['multipart/form-data']);
    expect(notes).toEqual(['lost /requestBody/content/multipart~1form-data/schema']);
  });

  it('notes how a list in a form is sent, unless the document wants commas too', () => {
    const schema = { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' }, title: 'Tags' } } };
    const media = (encoding: JsonObject) => body({ 'application/x-www-form-urlencoded': { schema, encoding: { tags: encoding } } });
    expect(media({ explode: false }).notes).toEqual([]);
    expect(media({ style: 'deepObject', explode: true }).notes).toEqual(['lost /requestBody/content/application~1x-www-form-urlencoded/schema']);
  });

  it('counts the examples of bodies, a shared body once', () => {
    const content = { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } }, examples: { one: { $ref: '#/components/examples/One' }, two: { value: {} } } } };
    const components = { requestBodies: { Berth: { content } }, examples: { One: { value: { a: 'b' } } } };
    const post = { summary: 'A', requestBody: { $ref: '#/components/requestBodies/Berth' }, responses: { 200: { description: 'OK' } } };
    const { notes } = convert(harbour({ paths: { '/a': { post, put: post } }, components }));
    expect(notes.filter(({ kind }) => kind === 'lost')).toEqual([{ kind: 'lost', from: '/components/requestBodies/Berth/content/application~1json', message: expect.stringContaining('1 kind of body') }]);
  });

  it('finds the fields and files of a form behind references and allOf', () => {
    const components = { schemas: { Base: { type: 'object', properties: { photo: { type: 'string', format: 'binary' } } }, Form: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', properties: { name: { type: 'string' } } }] } } };
    const { operation } = convertOperation({ requestBody: { content: { 'multipart/form-data': { schema: { $ref: '#/components/schemas/Form' } } } } }, { components });
    expect(operation).toHaveProperty('parameters.0', { name: 'photo', in: 'formData', required: false, type: 'file', 'x-ms-summary': 'Photo' });
    expect(operation).toHaveProperty('parameters.1.name', 'name');
  });

  it('makes texts of what a form cannot hold, with notes', () => {
    const { operation, notes } = form({ a: { type: 'object', title: 'A' }, f: { type: 'array', items: { type: 'string', format: 'binary' }, title: 'F' } }, { additionalProperties: { type: 'string' } });
    expect(operation).toHaveProperty('parameters.0.type', 'string');
    expect(operation).toHaveProperty('parameters.1.type', 'file');
    expect(notes).toEqual(['lost /requestBody/content/multipart~1form-data/schema', 'lost /requestBody/content/multipart~1form-data/schema', 'lost /requestBody/content/multipart~1form-data/schema']);
  });

  it('has no files in a urlencoded form', () => {
    const { operation } = form({ a: { type: 'string', format: 'binary', title: 'A' } }, {}, 'application/x-www-form-urlencoded');
    expect(operation).toHaveProperty('parameters', [{ name: 'a', in: 'formData', required: false, type: 'string', 'x-ms-summary': 'A' }]);
    expect(operation).toHaveProperty('consumes', ['application/x-www-form-urlencoded']);
  });

  it('notes the encoding of fields and leaves out empty forms quietly', () => {
    const encoded = body({ 'multipart/form-data': { schema: { type: 'object', properties: { a: { type: 'string', title: 'A' } } }, encoding: { a: { contentType: 'text/csv' } } } });
    expect(encoded.notes).toEqual(['lost /requestBody/content/multipart~1form-data/encoding']);
    const empty = form({}, {}, 'application/x-www-form-urlencoded');
    expect(empty.operation).not.toHaveProperty('parameters');
    expect(empty.notes).toEqual([]);
  });

  it.each([
    ['application/octet-stream', { type: 'string', format: 'binary' }, ['application/octet-stream']],
    ['image/*', { type: 'string', format: 'binary' }, ['application/octet-stream']],
    ['text/csv', { type: 'string' }, ['text/csv']],
  ])('makes a text of %s', (type, schema, consumes) => {
    const { operation } = body({ [type]: {} });
    expect(operation).toHaveProperty('parameters.0.schema', schema);
    expect(operation).toHaveProperty('consumes', consumes);
  });

  it('takes any media type with an object for JSON', () => {
    const { operation } = body({ '*/*': { schema: { type: 'object' } } });
    expect(operation).toHaveProperty('parameters.0.schema', { type: 'object' });
    expect(operation).not.toHaveProperty('consumes');
  });

  it('keeps the body of a DELETE and leaves out that of a GET, with a note unless it is empty', () => {
    const requestBody = { content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } } };
    const nothing = { content: { 'application/json': { schema: { type: 'object' } } } };
    const responses = { 200: { description: 'OK' } };
    const result = convert(harbour({ paths: { '/a': { delete: { operationId: 'D', summary: 'D', requestBody, responses }, get: { operationId: 'G', summary: 'G', requestBody, responses } }, '/b': { get: { operationId: 'B', summary: 'B', requestBody: nothing, responses } } } }));
    expect(at(result, '/paths/~1a/delete/parameters/0/in')).toBe('body');
    expect(at(result, '/paths/~1a/get/parameters')).toBeUndefined();
    expect(notesOf(result)).toEqual(['lost /paths/~1a/get/requestBody']);
  });
});
