import { describe, expect, it } from 'vitest';
import { connectorOf, setAt, valueAt } from '../connector/connector';
import { freeOperationId, renameOperation } from './rename-operation';

const connector = connectorOf(
  {
    paths: {
      '/boats': {
        get: { summary: 'List', operationId: 'list_boats', description: 'Lists.' },
        post: {
          operationId: 'AddBoat',
          'x-ms-api-annotation': { replacement: { api: 'x', operationId: 'list_boats' } },
          'x-ms-notification': { operationId: 'list_boats' },
          'x-ms-operation-context': { simulate: { operationId: 'list_boats' } },
          parameters: [
            { name: 'boat', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'list_boats' } },
            {
              name: 'body',
              in: 'body',
              schema: {
                properties: {
                  operationId: { type: 'string', default: 'list_boats', example: { 'x-ms-dynamic-values': { operationId: 'list_boats' } } },
                  default: { 'x-ms-dynamic-tree': { open: { operationId: 'list_boats' }, browse: { operationId: 'AddBoat' } } },
                },
              },
            },
          ],
        },
      },
      '/quays': { get: { operationId: 'ListQuays' } },
    },
    'x-ms-capabilities': { testConnection: { operationId: 'list_boats' }, 'file-picker': { open: { operationId: 'list_boats' } } },
  },
  {
    properties: {
      iconBrandColor: '#123456',
      scriptOperations: ['AddBoat', 'list_boats'],
      policyTemplateInstances: [{ templateId: 'setheader', parameters: { 'x-ms-apimTemplate-operationName': ['list_boats', 'AddBoat'] } }, { templateId: 'x' }],
    },
  },
);
const at = '/definition/paths/~1boats/get' as const;

describe('renaming an operation', () => {
  const after = renameOperation.apply(connector, { at, to: 'ListBoats' });
  const text = JSON.stringify([after.definition, after.properties]);

  it('follows every reference and leaves data and equal names of other things alone', () => {
    expect(text.match(/"list_boats"/g)).toHaveLength(2);
    expect(text.match(/"ListBoats"/g)).toHaveLength(10);
    expect(valueAt(after, '/definition/paths/~1boats/post/parameters/1/schema/properties/operationId')).toBe(
      valueAt(connector, '/definition/paths/~1boats/post/parameters/1/schema/properties/operationId'),
    );
  });

  it('keeps the order of keys and the objects that name nobody', () => {
    const before = JSON.stringify([connector.definition, connector.properties]);
    expect(text.replaceAll('ListBoats', 'list_boats')).toBe(before);
    expect(valueAt(after, '/definition/paths/~1quays')).toBe(valueAt(connector, '/definition/paths/~1quays'));
  });

  it('gives the same connector when the name is the same or the place is no operation', () => {
    expect(renameOperation.apply(connector, { at, to: 'list_boats' })).toBe(connector);
    expect(renameOperation.apply(connector, { at: '/definition/paths/~1none/get', to: 'X' })).toBe(connector);
  });

  it('leaves references alone while another operation has the old ID too', () => {
    const twice = setAt(connector, '/definition/paths/~1quays/get/operationId', 'list_boats');
    const renamed = renameOperation.apply(twice, { at, to: 'ListBoats' });
    expect(renamed.properties).toBe(twice.properties);
    expect(JSON.stringify(renamed.definition).match(/"ListBoats"/g)).toHaveLength(1);
  });
});

describe('a free operation ID', () => {
  it('is the wanted one, or gets the next number', () => {
    expect(freeOperationId(connector, 'ListBoats', at)).toBe('ListBoats');
    expect(freeOperationId(connector, 'Listquays', at)).toBe('Listquays2');
    expect(freeOperationId(connector, 'ListQuays', '/definition/paths/~1quays/get')).toBe('ListQuays');
  });
});
