import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json';
import { callbackProperty } from './callbacks';
import { at, convert, convertOperation, harbour, notesOf } from './testing/convert';

const content = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
const event = { post: { summary: 'A berth is free', requestBody: content({ $ref: '#/components/schemas/Event' }), responses: { 200: { description: 'OK' } } } };
const components = {
  schemas: {
    Event: { type: 'object', properties: { berth: { type: 'string' } } },
    Subscription: { type: 'object', properties: { hook: { type: 'object', properties: { url: { type: 'string', format: 'uri' } } }, name: { type: 'string' } } },
  },
};
const subscribe = (expression: string, schema: JsonObject = { $ref: '#/components/schemas/Subscription' }) =>
  convertOperation({ requestBody: content(schema), callbacks: { freed: { [expression]: event } } }, { components });

describe('convertCallbacks', () => {
  it('makes a webhook trigger of a callback to a body property', () => {
    const { operation, notes, result } = subscribe('{$request.body#/hook/url}');
    expect(operation).toHaveProperty('x-ms-trigger', 'single');
    expect(operation).toHaveProperty('parameters.0', {
      name: 'body', in: 'body', required: true,
      schema: {
        type: 'object', required: ['hook'],
        properties: {
          hook: { type: 'object', required: ['url'], properties: { url: { type: 'string', format: 'uri', 'x-ms-visibility': 'internal', 'x-ms-notification-url': true } } },
          name: { type: 'string' },
        },
      },
    });
    expect(at(result, '/paths/~1berths/x-ms-notification-content')).toEqual({ description: 'A berth is free', schema: { $ref: '#/definitions/Event' } });
    expect(at(result, '/definitions/Subscription/properties/hook')).not.toHaveProperty('required');
    expect(notes).toEqual(['guessed /callbacks/freed/{$request.body#~1hook~1url}']);
  });

  it.each(['{$request.query.url}', '{$request.body#/nobody}', '{$request.body#/name/deeper}', 'https://fixed.example'])('notes that a callback to %s was left out', (expression) => {
    const { operation, notes, result } = subscribe(expression);
    expect(operation).not.toHaveProperty('x-ms-trigger');
    expect(at(result, '/paths/~1berths/x-ms-notification-content')).toBeUndefined();
    expect(notes).toEqual([expect.stringMatching(/^lost \/callbacks\/freed\//)]);
  });

  it('makes one trigger of a path at most', () => {
    const callbacks = { a: { '{$request.body#/name}': event }, b: { '{$request.body#/name}': event } };
    const { notes } = convertOperation({ requestBody: content({ $ref: '#/components/schemas/Subscription' }), callbacks }, { components });
    expect(notes.map((note) => note.slice(0, 18))).toEqual(['guessed /callbacks', 'lost /callbacks/b/']);
  });

  it('notes webhooks, which nobody can subscribe to', () => {
    expect(notesOf(convert(harbour({ openapi: '3.1.0', webhooks: { freed: event } })))).toContain('lost /webhooks/freed');
  });

  it('reads the property out of the expression alone', () => {
    expect(callbackProperty('{$request.body#/a~1b/c}')).toEqual(['a/b', 'c']);
    expect(callbackProperty('{$request.body#/a}/more')).toBeUndefined();
  });
});
