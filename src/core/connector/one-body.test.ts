import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { hasTwoBodies, withOneBody } from './one-body';

const body = { name: 'body', in: 'body', schema: { type: 'object' } };
const field = (name: string) => ({ name, in: 'formData', type: 'string' });
const definition: JsonObject = { consumes: ['application/json'], parameters: { shared: field('note') } };
const both = (consumes?: Json) => ({ operationId: 'AddBerth', ...(consumes === undefined ? {} : { consumes }), parameters: [field('a'), body, { $ref: '#/parameters/shared' }] });

test('the body is kept where the operation takes JSON, with its media types', () => {
  expect(withOneBody(both(['application/json', 'multipart/form-data']), definition)).toEqual({
    operation: { operationId: 'AddBerth', consumes: ['application/json'], parameters: [body] },
    kept: 'body',
    left: ['a', 'note'],
  });
  expect(withOneBody(both(), definition)?.operation).toEqual({ operationId: 'AddBerth', parameters: [body] });
});

test('the form is kept where the operation takes forms only, or where it is wanted', () => {
  expect(withOneBody(both(['multipart/form-data']), definition)).toMatchObject({ kept: 'form', left: ['body'], operation: { consumes: ['multipart/form-data'] } });
  expect(withOneBody(both(['application/json', 'multipart/form-data']), definition, 'form')).toMatchObject({ left: ['body'], operation: { consumes: ['multipart/form-data'] } });
});

test('an operation with one of them has nothing to choose', () => {
  expect(withOneBody({ parameters: [body, { name: 'q', in: 'query', type: 'string' }] }, definition)).toBeUndefined();
  expect(withOneBody({ parameters: [field('a')] }, definition)).toBeUndefined();
  expect(hasTwoBodies(both(), definition)).toBe(true);
  expect(hasTwoBodies(null, definition)).toBe(false);
});
