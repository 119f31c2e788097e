import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json';
import { at, convertOperation } from './testing/convert';

const ok = (response: JsonObject) => convertOperation({ responses: { 200: { description: 'OK', ...response } } });
const object = { type: 'object', properties: { a: { type: 'string' } } };

describe('convertResponses', () => {
  it('takes the JSON schema and names all media types', () => {
    const { operation, notes } = ok({ content: { 'application/xml': { schema: object }, 'application/json': { schema: object } } });
    expect(operation).toHaveProperty('responses.200', { description: 'OK', schema: object });
    expect(operation).toHaveProperty('produces', ['application/json', 'application/xml']);
    expect(notes).toEqual([]);
  });

  it('notes the schemas that it leaves out', () => {
    const { notes } = ok({ content: { 'application/json': { schema: object }, 'text/csv': { schema: { type: 'string' } } } });
    expect(notes).toEqual(['lost /responses/200/content']);
  });

  it('describes what has no description by its status', () => {
    const { operation } = convertOperation({ responses: { 404: {}, 418: { description: '' }, default: {} } });
    expect(operation).toHaveProperty('responses', { 404: { description: 'Not Found' }, 418: { description: 'Client Error' }, default: { description: 'The operation failed.' } });
  });

  it('turns ranges into codes where those are free', () => {
    const content = { 'application/json': { schema: object } };
    const { operation, notes } = convertOperation({ responses: { '2XX': { description: 'a', content }, '4XX': { description: 'b', content }, '5XX': { description: 'c' }, odd: {} } });
    expect(operation).toHaveProperty('responses', { 200: { description: 'a', schema: object }, default: { description: 'b' } });
    expect(notes).toEqual(['renamed /responses/2XX', 'renamed /responses/4XX', 'lost /responses/5XX', 'lost /responses/odd']);
  });

  it.each([
    ['application/octet-stream', { type: 'string', format: 'binary' }],
    ['application/pdf', {}],
    ['application/json', { type: 'string', format: 'binary' }],
  ])('makes a file of bytes as %s', (type, schema) => {
    expect(ok({ content: { [type]: { schema } } }).operation).toHaveProperty('responses.200.schema', { type: 'file' });
  });

  it('makes a text of text', () => {
    expect(ok({ content: { 'text/plain': { schema: { type: 'string', maxLength: 4 } } } }).operation).toHaveProperty('responses.200.schema', { type: 'string' });
  });

  it('leaves out a schema that says nothing, also behind a reference', () => {
    const { operation, notes } = convertOperation(
      { responses: { 200: { description: 'OK', content: { 'application/json': { schema: {} } } }, 201: { description: 'Created', content: { 'application/json': { schema: { $ref: '#/components/schemas/Any' } } } } } },
      { components: { schemas: { Any: { description: 'Anything.' } } } },
    );
    expect(operation).toHaveProperty('responses', { 200: { description: 'OK' }, 201: { description: 'Created' } });
    expect(notes).toEqual(['lost /responses/200/content/application~1json/schema']);
  });

  it('flattens headers, also shared ones', () => {
    const headers = { 'X-Left': { description: 'Left.', schema: { type: 'integer' } }, 'X-Next': { $ref: '#/components/headers/Next' }, 'Content-Type': {}, 'X-All': { schema: { type: 'object' } } };
    const { operation, notes } = convertOperation({ responses: { 200: { description: 'OK', headers } } }, { components: { headers: { Next: { schema: { type: 'string', format: 'uri' } } } } });
    expect(operation).toHaveProperty('responses.200.headers', { 'X-Left': { description: 'Left.', type: 'integer' }, 'X-Next': { type: 'string', format: 'uri' }, 'X-All': { type: 'string' } });
    expect(notes).toEqual(['lost /responses/200/headers/X-All']);
  });

  it('drops links with a note and keeps the first JSON example', () => {
    const { operation, notes } = ok({ links: { next: {} }, content: { 'application/json': { schema: object, examples: { one: { value: { a: 'b' } } } } }, 'x-a': 1 });
    expect(operation).toHaveProperty('responses.200', { description: 'OK', schema: object, examples: { 'application/json': { a: 'b' } }, 'x-a': 1 });
    expect(notes).toEqual(['lost /responses/200/links']);
  });

  it('keeps shared responses shared', () => {
    const components = { responses: { 'Not here': { description: 'Gone.', content: { 'application/json': { schema: object } } }, Unused: { description: 'U' } } };
    const { operation, result } = convertOperation({ responses: { 404: { $ref: '#/components/responses/Not here' }, 500: { $ref: '#/components/responses/Nobody' } } }, { components });
    expect(operation).toHaveProperty('responses', { 404: { $ref: '#/responses/Not_here' } });
    expect(at(result, '/responses')).toEqual({ Not_here: { description: 'Gone.', schema: object }, Unused: { description: 'U' } });
  });

  const content = { 'application/json': { schema: object } };

  it('takes the schema off a default response beside a success, shared or not, because the platform refuses it', () => {
    const components = { responses: { Problem: { description: 'It failed.', content } } };
    const { operation, notes } = convertOperation({ responses: { 200: { description: 'OK' }, default: { $ref: '#/components/responses/Problem' } } }, { components });
    expect(operation).toHaveProperty('responses', { 200: { description: 'OK' }, default: { description: 'It failed.' } });
    expect(notes).toEqual(['lost /responses/default']);
    expect(convertOperation({ responses: { 200: { description: 'OK' }, default: { description: 'No.', content } } }).operation).toHaveProperty('responses.default', { description: 'No.' });
  });

  it('takes a default response for the success where there is no other', () => {
    const { operation, notes } = convertOperation({ responses: { default: { description: 'The berth.', content }, 404: { description: 'None' } } });
    expect(operation).toHaveProperty('responses', { 200: { description: 'The berth.', schema: object }, 404: { description: 'None' } });
    expect(notes).toEqual(['guessed /responses/default']);
  });

  it('counts the examples that it leaves out, and the marks of headers', () => {
    const examples = { one: { value: { a: '1' } }, two: { $ref: '#/components/examples/Two' } };
    const headers = { 'X-Left': { required: true, schema: { type: 'integer' } }, 'X-Next': { example: 'a', schema: { type: 'string' } } };
    const { result } = convertOperation({ responses: { 200: { description: 'OK', headers, content: { 'application/json': { schema: object, examples }, 'text/csv': { schema: object, example: 'a' } } } } }, { components: { examples: { Two: { value: {} } } } });
    expect(result.notes.map(({ message }) => message)).toEqual([expect.stringMatching(/those of 2 headers were left out/), expect.stringMatching(/2 further examples of answers were left out/)]);
  });

  it('takes the description beside a reference, of a body too', () => {
    const components = { responses: { Ok: { description: 'Base' } }, requestBodies: { Berth: { description: 'Base', content } } };
    const { operation } = convertOperation({ requestBody: { $ref: '#/components/requestBodies/Berth', description: 'The berth.' }, responses: { 200: { $ref: '#/components/responses/Ok', description: 'Done.' }, 201: { $ref: '#/components/responses/Ok' } } }, { components });
    expect(operation).toHaveProperty('parameters.0.description', 'The berth.');
    expect(operation).toHaveProperty('responses', { 200: { description: 'Done.' }, 201: { $ref: '#/responses/Ok' } });
  });

  it('leaves out samples and defaults that look like a real key', () => {
    const address = `https://store.example/berth?sig=${'aB3'.repeat(15)}%3D`;
    const schema = { type: 'object', properties: { a: { type: 'string', example: address, default: address }, b: { type: 'string', example: 'plain' } } };
    const { operation, result } = convertOperation({ responses: { 200: { description: 'OK', content: { 'application/json': { schema, example: { a: [address] } } } } } });
    expect(operation).toHaveProperty('responses.200', { description: 'OK', schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string', example: 'plain' } } } });
    expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'secret-removed', message: expect.stringMatching(/^3 samples and defaults held/) }));
  });

  it('names shared objects that nothing uses and 2.0 has no place for', () => {
    const { notes } = convertOperation({}, { components: { examples: { One: { value: 1 } }, requestBodies: { Berth: { content } }, links: { next: {} } } });
    expect(notes).toEqual(['lost /components/requestBodies/Berth', 'lost /components/examples/One', 'lost /components/links/next']);
  });

  it('gives an operation without responses a plain one', () => {
    const { operation, notes } = convertOperation({ responses: {} });
    expect(operation).toHaveProperty('responses', { 200: { description: 'OK' } });
    expect(notes).toEqual(['guessed /responses']);
  });
});
