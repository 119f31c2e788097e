import { describe, expect, it } from 'vitest';
import { isObject, objectOf } from '../base/json';
import { connectorOf, editAt, setAt, valueAt } from '../connector/connector';
import { moveOperation } from './move-operation';

const id = { name: 'id', in: 'path', required: true, type: 'integer', 'x-odd': 1 };
const connector = connectorOf(
  {
    paths: {
      '/orders/{id}': { get: { operationId: 'GetOrder', parameters: [id, { name: 'q', in: 'query' }], responses: {} } },
      '/both/{key}': { parameters: [{ name: 'key', in: 'path', type: 'string' }], get: { responses: {} }, post: { responses: {} } },
      '/hooks': { 'x-ms-notification-content': { schema: {} }, post: { 'x-ms-trigger': 'single', responses: {} }, delete: {} },
    },
  },
  {},
);
const at = '/definition/paths/~1orders~1{id}/get';

describe('move-operation', () => {
  it('renames the path in its place and the path parameter with it, keeping all else of both', () => {
    const after = moveOperation.apply(connector, { at, path: '/orders/{orderId}', method: 'get' });
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/orders/{orderId}', '/both/{key}', '/hooks']);
    expect(valueAt(after, '/definition/paths/~1orders~1{orderId}/get/parameters')).toEqual([{ ...id, name: 'orderId' }, { name: 'q', in: 'query' }]);
  });

  it('lets a title follow that only says the name', () => {
    const titled = editAt(connector, '/definition/paths/~1orders~1{id}/get/parameters/0', (node) => ({ ...(isObject(node) ? node : {}), 'x-ms-summary': 'ID' }));
    const after = moveOperation.apply(titled, { at, path: '/orders/{orderNumber}', method: 'get' });
    expect(valueAt(after, '/definition/paths/~1orders~1{orderNumber}/get/parameters/0')).toMatchObject({ name: 'orderNumber', 'x-ms-summary': 'Order Number' });
    const written = moveOperation.apply(setAt(titled, '/definition/paths/~1orders~1{id}/get/parameters/0/x-ms-summary', 'Which order'), { at, path: '/orders/{n}', method: 'get' });
    expect(valueAt(written, '/definition/paths/~1orders~1{n}/get/parameters/0')).toMatchObject({ name: 'n', 'x-ms-summary': 'Which order' });
  });

  it('adds and removes path parameters', () => {
    const without = moveOperation.apply(connector, { at, path: '/orders', method: 'get' });
    expect(valueAt(without, '/definition/paths/~1orders/get/parameters')).toEqual([{ name: 'q', in: 'query' }]);
    const more = moveOperation.apply(connector, { at, path: '/orders/{id}/lines/{line}', method: 'get' });
    expect(valueAt(more, '/definition/paths/~1orders~1{id}~1lines~1{line}/get/parameters/2')).toEqual({ name: 'line', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', 'x-ms-summary': 'Line' });
  });

  it('changes the method in its place', () => {
    const after = moveOperation.apply(connector, { at: '/definition/paths/~1both~1{key}/get', path: '/both/{key}', method: 'put' });
    expect(Object.keys(valueAt(after, '/definition/paths/~1both~1{key}') ?? {})).toEqual(['parameters', 'put', 'post']);
  });

  it('leaves what the path says to the operations that stay, and takes a copy of what it needs', () => {
    const after = moveOperation.apply(connector, { at: '/definition/paths/~1both~1{key}/get', path: '/alone/{key}', method: 'get' });
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/orders/{id}', '/both/{key}', '/alone/{key}', '/hooks']);
    expect(valueAt(after, '/definition/paths/~1both~1{key}/parameters')).toBe(valueAt(connector, '/definition/paths/~1both~1{key}/parameters'));
    expect(valueAt(after, '/definition/paths/~1alone~1{key}/get')).toEqual({ parameters: [{ name: 'key', in: 'path', type: 'string' }], responses: {} });
  });

  it('takes the notification content of a webhook along', () => {
    const after = moveOperation.apply(connector, { at: '/definition/paths/~1hooks/post', path: '/subscriptions', method: 'post' });
    expect(valueAt(after, '/definition/paths/~1subscriptions/x-ms-notification-content')).toEqual({ schema: {} });
    expect(valueAt(after, '/definition/paths/~1hooks/delete')).toEqual({});
  });

  it('does nothing where the place is taken or the same', () => {
    expect(moveOperation.apply(connector, { at, path: '/both/{key}', method: 'get' })).toBe(connector);
    expect(moveOperation.apply(connector, { at, path: '/orders/{id}', method: 'get' })).toBe(connector);
  });
});
