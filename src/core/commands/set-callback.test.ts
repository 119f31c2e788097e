import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { callbackFields, setCallback } from './set-callback';

const at = '/definition/paths/~1hooks/post';

function webhook(schema: JsonObject, definitions: JsonObject = {}) {
  return connectorOf({ paths: { '/hooks': { post: { parameters: [{ name: 'q', in: 'query', type: 'string' }, { name: 'body', in: 'body', schema }] } } }, definitions }, {});
}

const nested = webhook(
  { $ref: '#/definitions/Hook' },
  { Hook: { type: 'object', required: ['event'], properties: { event: { type: 'string' }, target: { type: 'object', properties: { url: { type: 'string' }, tries: { type: 'integer' } } }, next: { $ref: '#/definitions/Hook' } } } },
);

describe('set-callback', () => {
  it('knows the texts of the body, through references and without going round in circles', () => {
    expect(callbackFields(nested, at).map(({ path }) => path)).toEqual(['event', 'target/url']);
    expect(callbackFields(connectorOf({ paths: { '/a': { get: {} } } }, {}), '/definition/paths/~1a/get')).toEqual([]);
  });

  it('marks one, hides it, and requires it all the way up', () => {
    const field = callbackFields(nested, at)[1];
    const after = setCallback.apply(nested, { at, field });
    expect(valueAt(after, '/definition/definitions/Hook')).toEqual({
      type: 'object',
      required: ['event', 'target'],
      properties: { event: { type: 'string' }, target: { type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' }, tries: { type: 'integer' } } }, next: { $ref: '#/definitions/Hook' } },
    });
    expect(valueAt(after, `${at}/parameters/1/required`)).toBe(true);
  });

  it('takes the mark from the one before, and from all for none', () => {
    const first = setCallback.apply(nested, { at, field: callbackFields(nested, at)[1] });
    const second = setCallback.apply(first, { at, field: callbackFields(first, at)[0] });
    expect(callbackFields(second, at).map(({ isCallback }) => isCallback)).toEqual([true, false]);
    expect(valueAt(second, '/definition/definitions/Hook/properties/target/properties/url')).toEqual({ type: 'string' });
    const none = setCallback.apply(second, { at, field: undefined });
    expect(callbackFields(none, at).some(({ isCallback }) => isCallback)).toBe(false);
    expect(setCallback.apply(none, { at, field: undefined })).toBe(none);
  });

  it('does nothing where there is no body, and ends with a circular allOf', () => {
    const bare = connectorOf({ paths: { '/hooks': { post: {} } } }, {});
    expect(setCallback.apply(bare, { at, field: { at, path: 'a', isCallback: false } })).toBe(bare);
    const circular = webhook({ $ref: '#/definitions/A' }, { A: { allOf: [{ $ref: '#/definitions/A' }, { type: 'object', properties: { url: { type: 'string' } } }] } });
    const field = callbackFields(circular, at)[0];
    expect(valueAt(setCallback.apply(circular, { at, field }), '/definition/definitions/A/allOf/1')).toEqual({ type: 'object', required: ['url'], properties: { url: { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } } });
  });
});
