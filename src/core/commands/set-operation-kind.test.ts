import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { addOperation, newOperation, type OperationKind } from './add-operation';
import { setOperationKind } from './set-operation-kind';

const at = '/definition/paths/~1berths/get';
const item = '/definition/paths/~1berths';
const imported = connectorOf({ swagger: '2.0', paths: { '/berths': { get: { operationId: 'ListBerths', parameters: [{ name: 'since', in: 'query', type: 'string' }], responses: { 200: { description: 'OK' } } } } } }, {});
const as = (kind: OperationKind, connector: Connector = imported): Connector => setOperationKind.apply(connector, { at, kind });

describe('set-operation-kind', () => {
  it('makes an action poll, and takes all of that back', () => {
    const polling = as('polling');
    expect(valueAt(polling, at)).toMatchObject({ 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' }, parameters: [{ name: 'since' }] });
    expect(as('action', polling).definition).toEqual(imported.definition);
  });

  it('gives a webhook its notification content, and a body where it has none', () => {
    const webhook = as('webhook', as('polling'));
    expect(valueAt(webhook, at)).not.toHaveProperty('x-ms-trigger-metadata');
    expect(valueAt(webhook, `${at}/x-ms-trigger`)).toBe('single');
    expect(valueAt(webhook, `${item}/x-ms-notification-content`)).toBeDefined();
    expect(valueAt(webhook, `${at}/parameters/1/schema/properties/callbackUrl`)).toMatchObject({ 'x-ms-notification-url': true });
    expect(as('webhook', webhook).definition).toEqual(webhook.definition);
  });

  it('keeps the body of a webhook that becomes something else, as one that makers fill in', () => {
    for (const kind of ['polling', 'action'] as const) {
      const after = as(kind, as('webhook'));
      expect(valueAt(after, item)).not.toHaveProperty('x-ms-notification-content');
      expect(valueAt(after, `${at}/parameters/1/schema/properties/callbackUrl`)).toEqual({ type: 'string', title: 'Callback URL', description: '' });
    }
  });

  it('leaves the content to another trigger of the path', () => {
    const both = addOperation.apply(as('webhook'), { ...newOperation(imported, 'webhook'), path: '/berths' });
    expect(valueAt(as('action', both), `${item}/x-ms-notification-content`)).toBeDefined();
  });

  it('does nothing where there is no operation', () => {
    expect(setOperationKind.apply(imported, { at: '/definition/paths/~1berths/put', kind: 'polling' })).toBe(imported);
  });
});
