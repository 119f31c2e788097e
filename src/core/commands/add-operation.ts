import { objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { withPart, type Connector } from '../connector/connector';
import { freeOperationId } from './rename-operation';
import type { OperationMethod } from '../connector/operations-of';
import type { Command } from './command';

export type OperationKind = 'action' | 'webhook' | 'polling';

/** A new operation: what it is and where it goes. */
export interface AddOperation {
  readonly kind: OperationKind;
  readonly path: string;
  readonly method: OperationMethod;
  readonly operationId: string;
  readonly summary: string;
}

const beginnings = {
  action: { path: '/new-action', method: 'get', operationId: 'NewAction', summary: 'New action' },
  webhook: { path: '/new-trigger', method: 'post', operationId: 'WhenSomethingHappens', summary: 'When something happens' },
  polling: { path: '/new-items', method: 'get', operationId: 'WhenItemIsAdded', summary: 'When an item is added' },
} as const;

/** A new operation of a kind at a path and under an ID that are free. */
export function newOperation(connector: Connector, kind: OperationKind): AddOperation {
  const { path, method, operationId, summary } = beginnings[kind];
  return { kind, path: freePath(connector, path), method, summary, operationId: freeOperationId(connector, operationId, '') };
}

/** True for an action that still has the names that it began with. */
export function isUnnamed(operation: JsonObject): boolean {
  const { summary, operationId } = beginnings.action;
  const id = textOf(operation, 'operationId') ?? '';
  return textOf(operation, 'summary') === summary && id.startsWith(operationId) && /^\d*$/.test(id.slice(operationId.length));
}

/** `wanted`, or with a number behind it where the definition has that path, in any case. */
export function freePath(connector: Connector, wanted: string): string {
  const taken = new Set(Object.keys(objectOf(connector.definition, 'paths') ?? {}).map((path) => path.toLowerCase()));
  let number = 1;
  const candidate = (): string => (number === 1 ? wanted : `${wanted}-${number}`);
  while (taken.has(candidate().toLowerCase())) number++;
  return candidate();
}

/** The pointer of an operation. */
export const operationPointer = (path: string, method: string): Pointer => pointerOf(['definition', 'paths', path, method]);

function skeleton({ kind, operationId, summary }: AddOperation): JsonObject {
  const texts = { summary, operationId, description: '' };
  switch (kind) {
    case 'action':
      return { ...texts, parameters: [], responses: { '200': { description: 'OK', schema: { type: 'object', properties: {} } } } };
    case 'polling':
      return {
        ...texts,
        'x-ms-trigger': 'batch',
        'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' },
        parameters: [],
        responses: { '200': { description: 'OK', schema: { type: 'array', items: { type: 'object', properties: {} } } } },
      };
    case 'webhook':
      return { ...texts, 'x-ms-trigger': 'single', parameters: [callbackBody], responses: { '201': { description: 'Created' } } };
  }
}

/** The registration's body: the platform puts the address to call into the property marked as notification URL. */
export const callbackBody: JsonObject = {
  name: 'body',
  in: 'body',
  required: true,
  schema: {
    type: 'object',
    required: ['callbackUrl'],
    properties: {
      callbackUrl: { type: 'string', title: 'Callback URL', description: '', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' },
    },
  },
};

/** What a webhook sends, not described yet. */
export const notification: JsonObject = { description: '', schema: { type: 'object', properties: {} } };

/**
 * Adds an action, webhook trigger or polling trigger with what each needs. Nothing happens where the path has that method
 * already. Source: connector features, 2.3 and 3.2.
 */
export const addOperation: Command<AddOperation> = {
  name: 'add-operation',
  label: ({ kind }) => (kind === 'action' ? 'Add action' : 'Add trigger'),
  apply(connector, args) {
    const paths = objectOf(connector.definition, 'paths') ?? {};
    const item = objectOf(paths, args.path) ?? {};
    if (Object.hasOwn(item, args.method)) return connector;
    const prepared = args.kind === 'webhook' && !Object.hasOwn(item, 'x-ms-notification-content') ? withKey(item, 'x-ms-notification-content', notification) : item;
    const next = withKey(paths, args.path, withKey(prepared, args.method, skeleton(args)));
    return withPart(connector, 'definition', withKey(connector.definition, 'paths', next));
  },
};
