import { describe, expect, it } from 'vitest';
import { addOperation, newOperation } from '../../../core/commands/add-operation';
import { editCode } from '../../../core/commands/edit-code';
import { blankConnector } from '../../../core/connector/blank-connector';
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
    const since = sinceOpened(opened(), 'definition');
    expect(since).toMatchObject({ since: 'orders.json was opened', changes: [] });
    expect(since.before).toBe(since.after);
  });

  it('tells what changed in words and as text', () => {
    const before = opened();
    const parameter = valueAt(before, '/definition/paths/~1orders/get/parameters/0');
    const after = setValue.apply(before, { at: '/definition/paths/~1orders/get/parameters/0', value: { ...(isObject(parameter) ? parameter : {}), required: true } });
    const since = sinceOpened(after, 'definition');
    expect(since.changes).toEqual([{ subject: 'List orders', kind: 'changed', phrases: ['the input “limit” became required'] }]);
    expect(since.before).toBe(text);
    expect(since.after).toContain('"required": true');
  });

  it('compares a connector that was opened as it is with what it was opened as', () => {
    const { origin: _none, ...read } = opened();
    const before: Connector = { ...read, opened: { file: 'orders', definition: read.definition, properties: read.properties } };
    expect(sinceOpened(before, 'definition')).toMatchObject({ since: 'it was opened from orders', changes: [] });
    const after = setValue.apply(before, { at: '/definition/paths/~1orders/get/summary', value: 'List all orders' });
    const since = sinceOpened(after, 'definition');
    expect(since.changes).toMatchObject([{ subject: 'List all orders', kind: 'changed' }]);
    expect(since.before).toBe(text);
  });

  it('compares a connector that was started here with the empty one', () => {
    const blank = blankConnector('Harbour');
    expect(sinceOpened(blank, 'definition')).toMatchObject({ since: 'it was started here from an empty connector', changes: [] });
    const after = addOperation.apply(blank, newOperation(blank, 'action'));
    const since = sinceOpened(after, 'definition');
    expect(since.changes).toMatchObject([{ subject: 'New action', kind: 'added' }]);
    expect(JSON.parse(since.before)).toEqual(blank.definition);
    expect(since.after).toContain('/new-action');
  });

  it('says of a converted file that it was converted, and compares the properties as well', () => {
    const before = opened();
    const imported: Connector = { ...before, origin: { source: 'postman-2.1', file: 'orders.postman.json', definition: before.definition, properties: {} } };
    const after = setValue.apply(imported, { at: '/properties/properties', value: { iconBrandColor: '#123456' } });
    const since = sinceOpened(after, 'properties');
    expect(since.since).toBe('orders.postman.json was imported and converted');
    expect(JSON.parse(since.before)).toEqual({});
    expect(since.after).toContain('#123456');
  });

  it('compares with the same file after the draft was kept and restored', () => {
    const before = opened();
    const edited = setValue.apply(before, { at: '/definition/paths/~1orders/get/summary', value: 'List all orders' });
    const restored: Connector = JSON.parse(JSON.stringify(edited));
    expect(sinceOpened(restored, 'definition')).toEqual(sinceOpened(edited, 'definition'));
  });
});
