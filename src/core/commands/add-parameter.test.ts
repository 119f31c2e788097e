import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addParameter } from './add-parameter';

const connector = connectorOf({ paths: { '/a': { get: { summary: 's', responses: {}, 'x-last': 1 }, post: { parameters: [{ name: 'a' }] } } } }, {});

describe('add-parameter', () => {
  it('makes the list in front of the responses', () => {
    const after = addParameter.apply(connector, { at: '/definition/paths/~1a/get', in: 'query', name: 'due_date' });
    expect(Object.keys(valueAt(after, '/definition/paths/~1a/get') ?? {})).toEqual(['summary', 'parameters', 'responses', 'x-last']);
    expect(valueAt(after, '/definition/paths/~1a/get/parameters/0')).toMatchObject({ name: 'due_date', in: 'query', type: 'string', 'x-ms-summary': 'Due Date' });
  });

  it('appends to a list that is there, and gives a body a schema', () => {
    const after = addParameter.apply(connector, { at: '/definition/paths/~1a/post', in: 'body', name: 'body' });
    expect(valueAt(after, '/definition/paths/~1a/post/parameters/0')).toBe(valueAt(connector, '/definition/paths/~1a/post/parameters/0'));
    expect(valueAt(after, '/definition/paths/~1a/post/parameters/1')).toEqual({ name: 'body', in: 'body', required: true, schema: { type: 'object', properties: {} } });
  });
});
