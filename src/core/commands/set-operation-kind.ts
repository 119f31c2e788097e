import { isObject, objectOf, type Json, type JsonObject } from '../base/json';
import { child, parentOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt, valueAt, type Connector } from '../connector/connector';
import { isOperationMethod } from '../connector/operations-of';
import { callbackBody, notification, type OperationKind } from './add-operation';
import type { Command } from './command';
import { bodyOf, callbackFields } from './set-callback';

const content = 'x-ms-notification-content';

const labels = { action: 'Make it an action', webhook: 'Make it a webhook trigger', polling: 'Make it a polling trigger' } as const;

const edited = (change: (node: JsonObject) => JsonObject) => (node: Json | undefined): Json | undefined => (isObject(node) ? change(node) : node);

const without = (node: JsonObject, ...keys: readonly string[]): JsonObject => keys.reduce(withoutKey, node);

const hasOtherTrigger = (item: Json | undefined, operation: Json | undefined): boolean =>
  isObject(item) && Object.entries(item).some(([method, other]) => isOperationMethod(method) && other !== operation && isObject(other) && Object.hasOwn(other, 'x-ms-trigger'));

/** The operation without what only webhooks have. A body that is shared keeps its mark, which other operations may need. */
function withoutWebhook(connector: Connector, at: Pointer): Connector {
  const unmarked = callbackFields(connector, at)
    .filter((field) => field.isCallback && field.at.startsWith(`${at}/`))
    .reduce((after, field) => editAt(after, field.at, edited((schema) => without(schema, 'x-ms-notification-url', 'x-ms-visibility'))), connector);
  const own = editAt(unmarked, at, edited((operation) => withoutKey(operation, content)));
  const item = parentOf(at);
  return hasOtherTrigger(valueAt(own, item), valueAt(own, at)) ? own : editAt(own, item, edited((node) => withoutKey(node, content)));
}

/** The operation with what a webhook needs, as far as it has not got it. */
function withWebhook(connector: Connector, at: Pointer): Connector {
  const described = editAt(connector, parentOf(at), edited((item) => (objectOf(item, content) ? item : withKey(item, content, notification))));
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
        return editAt(withoutWebhook(connector, at), at, edited((operation) => without(operation, 'x-ms-trigger', 'x-ms-trigger-metadata', 'x-ms-trigger-hint')));
      case 'polling':
        return editAt(withoutWebhook(connector, at), at, edited((operation) => withKey(withKey(operation, 'x-ms-trigger', 'batch'), 'x-ms-trigger-metadata', { mode: 'polling', kind: 'query' })));
      case 'webhook':
        return withWebhook(editAt(connector, at, edited((operation) => without(withKey(operation, 'x-ms-trigger', 'single'), 'x-ms-trigger-metadata'))), at);
    }
  },
};
