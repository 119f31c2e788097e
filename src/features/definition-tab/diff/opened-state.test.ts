import { describe, expect, it } from 'vitest';
import { editCode } from '../../../core/commands/edit-code';
import { connectorOf, valueAt, type Connector } from '../../../core/connector/connector';
import { isObject } from '../../../core/base/json';
import { setValue } from '../../../core/commands/set-value';
import { sinceOpened } from './opened-state';

const text = JSON.stringify({ swagger: '2.0', paths: { '/orders': { get: { operationId: 'ListOrders', summary: 'List orders', parameters: [{ name: 'limit', in: 'query', type: 'integer' }], responses: {} } } } }, null, 2);

function opened(): Connector {
  const connector = editCode.apply(connectorOf({}, {}), { part: 'definition', text });
  return { ...connector, origin: { source: 'openapi-2.0', file: 'orders.json', definition: connector.definition, properties: connector.properties } };
}

describe('since a file was opened', () => {
  it('nothing is different at first', () => {
    const since = sinceOpened(opened());
    expect(since).toMatchObject({ file: 'orders.json', changes: [] });
    expect(since?.before).toBe(since?.after);
  });

  it('tells what changed in words and as text', () => {
    const before = opened();
    const parameter = valueAt(before, '/definition/paths/~1orders/get/parameters/0');
    const after = setValue.apply(before, { at: '/definition/paths/~1orders/get/parameters/0', value: { ...(isObject(parameter) ? parameter : {}), required: true } });
    const since = sinceOpened(after);
    expect(since?.changes).toEqual([{ subject: 'List orders', kind: 'changed', phrases: ['the input “limit” became required'] }]);
    expect(since?.before).toBe(text);
    expect(since?.after).toContain('"required": true');
  });

  it('has nothing to say of a connector that was started here', () => {
    expect(sinceOpened(connectorOf({}, {}))).toBeUndefined();
  });
});
