import { describe, expect, it } from 'vitest';
import { connectorOf } from './connector';
import { describePlace } from './describe-place';

const connector = connectorOf(
  {
    info: { title: 'Harbour' },
    paths: { '/berths': { get: { summary: 'List berths', parameters: [{ name: 'size', in: 'query' }] }, post: { operationId: 'CreateBerth' }, put: {} } },
  },
  {},
);

describe('a place in words', () => {
  it.each([
    ['/definition/info/title', 'info · title'],
    ['/definition/paths/~1berths/get/summary', 'List berths · summary'],
    ['/definition/paths/~1berths/get/parameters/0/description', 'List berths · size · description'],
    ['/definition/paths/~1berths/post', 'CreateBerth'],
    ['/definition/paths/~1berths/put/responses/200/schema/properties/id', 'PUT /berths · responses · 200 · id'],
    ['/definition/definitions/Berth/properties/label', 'Berth (definition) · label'],
    ['/properties/properties/iconBrandColor', 'API properties · iconBrandColor'],
    ['/icon', 'Icon'],
    ['', 'Connector'],
  ] as const)('%s is “%s”', (pointer, words) => {
    expect(describePlace(connector, pointer)).toBe(words);
  });
});
