import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addOperation, newOperation } from './add-operation';

const connector = connectorOf({ swagger: '2.0', paths: { '/berths': { get: { operationId: 'NewAction' } } }, host: 'x' }, {});

describe('add-operation', () => {
  it('adds an action under a path and an ID that are free, at the end', () => {
    const after = addOperation.apply(connector, newOperation(connector, 'action'));
    expect(Object.keys(after.definition)).toEqual(['swagger', 'paths', 'host']);
    expect(valueAt(after, '/definition/paths/~1new-action/get')).toMatchObject({ summary: 'New action', operationId: 'NewAction2', description: '', responses: { '200': {} } });
    expect(valueAt(after, '/definition/paths/~1berths')).toBe(valueAt(connector, '/definition/paths/~1berths'));
    expect(newOperation(after, 'action').path).toBe('/new-action-2');
  });

  it('gives a webhook its notification content and a required internal callback', () => {
    const after = addOperation.apply(connector, newOperation(connector, 'webhook'));
    expect(valueAt(after, '/definition/paths/~1new-trigger/x-ms-notification-content')).toHaveProperty('schema');
    expect(valueAt(after, '/definition/paths/~1new-trigger/post/x-ms-trigger')).toBe('single');
    const schema = '/definition/paths/~1new-trigger/post/parameters/0/schema';
    expect(valueAt(after, `${schema}/required`)).toEqual(['callbackUrl']);
    expect(valueAt(after, `${schema}/properties/callbackUrl`)).toMatchObject({ 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' });
  });

  it('makes a polling trigger answer with a list', () => {
    const after = addOperation.apply(connector, newOperation(connector, 'polling'));
    expect(valueAt(after, '/definition/paths/~1new-items/get')).toMatchObject({ 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' }, responses: { '200': { schema: { type: 'array' } } } });
  });

  it('leaves a method that is there alone', () => {
    expect(addOperation.apply(connector, { kind: 'action', path: '/berths', method: 'get', operationId: 'X', summary: '' })).toBe(connector);
  });
});
