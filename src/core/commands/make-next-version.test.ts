import { describe, expect, it } from 'vitest';
import { objectOf } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { makeNextVersion, nextVersionPointer } from './make-next-version';

const connector = connectorOf(
  {
    paths: {
      '/v1/orders': { parameters: [{ name: 'q', in: 'query', type: 'string' }], get: { operationId: 'ListOrders', summary: 'List orders', description: 'Lists the orders.', responses: {} }, post: { operationId: 'AddOrder' } },
      '/items': { get: { operationId: 'ListItems_V2', summary: 'List items', deprecated: false, 'x-ms-api-annotation': { family: 'Items', revision: 2, status: 'Production' } } },
    },
  },
  {},
);

describe('make-next-version', () => {
  it('gives an operation a successor on a path of its own, and deprecates the one before', () => {
    const at = '/definition/paths/~1v1~1orders/get';
    const after = makeNextVersion.apply(connector, { at });
    const to = nextVersionPointer(connector, at);
    expect(to).toBe('/definition/paths/~1v2~1orders/get');
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/v1/orders', '/v2/orders', '/items']);
    expect(valueAt(after, '/definition/paths/~1v2~1orders')).toEqual({
      parameters: [{ name: 'q', in: 'query', type: 'string' }],
      get: { operationId: 'ListOrders_V2', summary: 'List orders', description: 'Lists the orders.', responses: {}, 'x-ms-api-annotation': { family: 'ListOrders', revision: 2 } },
    });
    expect(valueAt(after, at)).toEqual({
      operationId: 'ListOrders',
      summary: 'List orders (deprecated)',
      description: 'Lists the orders. (deprecated)',
      responses: {},
      'x-ms-api-annotation': { family: 'ListOrders', revision: 1 },
      deprecated: true,
    });
    expect(valueAt(after, '/definition/paths/~1v1~1orders/post')).toBe(valueAt(connector, '/definition/paths/~1v1~1orders/post'));
  });

  it('goes on from the version, family and status that are there', () => {
    const after = makeNextVersion.apply(connector, { at: '/definition/paths/~1items/get' });
    expect(valueAt(after, '/definition/paths/~1v3~1items/get')).toMatchObject({ operationId: 'ListItems_V3', 'x-ms-api-annotation': { family: 'Items', revision: 3, status: 'Production' } });
    expect(valueAt(after, '/definition/paths/~1items/get')).toMatchObject({ operationId: 'ListItems_V2', deprecated: true, 'x-ms-api-annotation': { family: 'Items', revision: 2 } });
  });

  it('does nothing where there is no operation', () => {
    expect(makeNextVersion.apply(connector, { at: '/definition/paths/~1none/get' })).toBe(connector);
  });
});
