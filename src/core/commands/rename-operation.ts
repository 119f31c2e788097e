import { isObject, objectOf, textOf } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { setAt, valueAt, withPart, type Connector } from '../connector/connector';
import { propertiesWithRenamed, withRenamedReferences, type RenameId } from '../connector/operation-references';
import type { Command } from './command';

function* operationIds(connector: Connector, except: Pointer): Iterable<string> {
  for (const [path, item] of Object.entries(objectOf(connector.definition, 'paths') ?? {})) {
    if (!isObject(item)) continue;
    for (const [method, operation] of Object.entries(item)) {
      const id = textOf(operation, 'operationId');
      if (id !== undefined && child(child('/definition/paths', path), method) !== except) yield id;
    }
  }
}

/** `wanted`, or with a number behind it where another operation than the one at `at` has that ID, in any case. */
export function freeOperationId(connector: Connector, wanted: string, at: Pointer): string {
  const taken = new Set(Array.from(operationIds(connector, at), (id) => id.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}

/** Which operation, and its new ID. The caller sees to it that the ID is free. */
export interface RenameOperation {
  readonly at: Pointer;
  readonly to: string;
}

/**
 * Gives an operation another ID. What names it follows: dynamic values and schemas, notifications, annotations, capabilities,
 * policies, script operations. When another operation has the old ID as well, the references stay, for they may mean that one.
 */
export const renameOperation: Command<RenameOperation> = {
  name: 'rename-operation',
  label: ({ to }) => `Rename operation to ${to}`,
  apply(connector, { at, to }) {
    const operation = valueAt(connector, at);
    if (!isObject(operation)) return connector;
    const from = textOf(operation, 'operationId');
    if (from === to) return connector;
    const own = setAt(connector, child(at, 'operationId'), to);
    if (from === undefined || Array.from(operationIds(connector, at)).includes(from)) return own;
    const rename: RenameId = (id) => (id === from ? to : id);
    return withPart(withPart(own, 'definition', withRenamedReferences(own.definition, rename)), 'properties', propertiesWithRenamed(own.properties, rename));
  },
};
