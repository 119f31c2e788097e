import { isObject, objectOf, type Json, type JsonObject } from '../base/json';
import { child, parentOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt, editObjectAt, valueAt, type Connector } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import { callbackBody, notification, type OperationKind } from './add-operation';
import type { Command } from './command';
import { bodyOf, callbackFields, withoutCallbackMark } from './set-callback';

const content = 'x-ms-notification-content';

const labels = { action: 'Make it an action', webhook: 'Make it a webhook trigger', polling: 'Make it a polling trigger' } as const;

const without = (node: JsonObject, ...keys: readonly string[]): JsonObject => keys.reduce(withoutKey, node);

const hasOtherTrigger = (item: Json | undefined, operation: Json | undefined): boolean =>
  isObject(item) && Object.entries(item).some(([method, other]) => isOperationMethod(method) && other !== operation && isObject(other) && Object.hasOwn(other, 'x-ms-trigger'));

/** The operation without what only webhooks have. A body that is shared keeps its mark, which other operations may need. */
function withoutWebhook(connector: Connector, at: Pointer): Connector {
  const unmarked = callbackFields(connector, at)
    .filter((field) => field.isCallback && field.at.startsWith(`${at}/`))
    .reduce((after, field) => editObjectAt(after, field.at, withoutCallbackMark), connector);
  const own = editObjectAt(unmarked, at, (operation) => withoutKey(operation, content));
  const item = parentOf(at);
  return hasOtherTrigger(valueAt(own, item), valueAt(own, at)) ? own : editObjectAt(own, item, (node) => withoutKey(node, content));
}

/** The operation with what a webhook needs, as far as it has not got it. */
function withWebhook(connector: Connector, at: Pointer): Connector {
  const described = editObjectAt(connector, parentOf(at), (item) => (objectOf(item, content) ? item : withKey(item, content, notification)));
  if (bodyOf(described, at) !== undefined) return described;
  return editAt(described, child(at, 'parameters'), (parameters) => [...(Array.isArray(parameters) ? parameters : []), callbackBody]);
}

/**
 * Makes an operation an action, a webhook trigger or a polling trigger: what the kind needs is added, what only the kind
 * before had goes. Source: connector features, 2.3 (trigger type) and 3.2.
 */
export const setOperationKind: Command<{ at: Pointer; kind: OperationKind }> = {
  name: 'set-operation-kind',
  label: ({ kind }) => labels[kind],
  apply(connector, { at, kind }) {
    if (!isObject(valueAt(connector, at))) return connector;
    switch (kind) {
      case 'action':
        return editObjectAt(withoutWebhook(connector, at), at, (operation) => without(operation, 'x-ms-trigger', 'x-ms-trigger-metadata', 'x-ms-trigger-hint'));
      case 'polling':
        return editObjectAt(withoutWebhook(connector, at), at, (operation) => withKey(withKey(operation, 'x-ms-trigger', 'batch'), 'x-ms-trigger-metadata', { mode: 'polling', kind: 'query' }));
      case 'webhook':
        return withWebhook(editObjectAt(connector, at, (operation) => without(withKey(operation, 'x-ms-trigger', 'single'), 'x-ms-trigger-metadata')), at);
    }
  },
};
