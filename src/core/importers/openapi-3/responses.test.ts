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

  it('gives an operation without responses a plain one', () => {
    const { operation, notes } = convertOperation({ responses: {} });
    expect(operation).toHaveProperty('responses', { 200: { description: 'OK' } });
    expect(notes).toEqual(['guessed /responses']);
  });
});
