import { isArray, objectOf, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt, withPart, type Connector } from '../connector/connector';
import { policiesAt, policyAt } from '../connector/policy-templates/policy-form';
import type { Command } from './command';
import { methodsByPath } from './edit-operations';

/** An entry of the list, and the one that it goes before or behind. */
export interface MoveEntry {
  readonly at: Pointer;
  readonly beside: Pointer;
  readonly side: 'before' | 'behind';
}

function placed<Item>(items: readonly Item[], item: Item, beside: Item, side: MoveEntry['side']): readonly Item[] {
  const left = items.filter((each) => each !== item);
  const to = left.indexOf(beside);
  return to < 0 || left.length === items.length ? items : left.toSpliced(side === 'before' ? to : to + 1, 0, item);
}

function withMember(object: JsonObject, key: string, beside: string, side: MoveEntry['side']): JsonObject {
  const keys = Object.keys(object);
  const order = placed(keys, key, beside, side);
  return order.every((name, index) => name === keys[index]) ? object : Object.fromEntries(order.map((name) => [name, object[name] ?? null]));
}

const policyIndex = (at: Pointer): number | undefined => (at.startsWith(`${policiesAt}/`) && /^\d+$/.test(at.slice(policiesAt.length + 1)) ? Number(at.slice(policiesAt.length + 1)) : undefined);

/** True for an entry whose order means something: policies run in it, and designers list operations in that of the file. */
export const isMovable = (at: Pointer): boolean => policyIndex(at) !== undefined || methodsByPath([at]).size > 0;

/** Where the entry stands after the move. */
export function movedTo(at: Pointer, { beside, side }: Omit<MoveEntry, 'at'>): Pointer {
  const from = policyIndex(at);
  const to = policyIndex(beside);
  if (from === undefined || to === undefined) return at;
  return policyAt(to + (side === 'before' ? 0 : 1) - (from < to + (side === 'before' ? 0 : 1) ? 1 : 0));
}

function movedOperation(connector: Connector, { at, beside, side }: MoveEntry): Connector {
  const [, , path = '', method = ''] = keysOf(at);
  const [, , otherPath = '', otherMethod = ''] = keysOf(beside);
  const paths = objectOf(connector.definition, 'paths');
  if (!paths || !Object.hasOwn(paths, path) || !Object.hasOwn(paths, otherPath)) return connector;
  const item = objectOf(paths, path);
  const next = path !== otherPath ? withMember(paths, path, otherPath, side) : item ? withKey(paths, path, withMember(item, method, otherMethod, side)) : paths;
  return withPart(connector, 'definition', withKey(connector.definition, 'paths', next));
}

/**
 * Moves a policy, or an operation, beside another one. Within a path the methods change places; beside an operation of
 * another path the whole path moves, with all its operations, for a path stands in the file once. Source: connector
 * features reference, 5 (order of policies) and 8.1 (designers keep the order of the file).
 */
export const moveEntry: Command<MoveEntry> = {
  name: 'move-entry',
  label: ({ at }) => (policyIndex(at) === undefined ? 'Move operation' : 'Move policy'),
  apply(connector, move) {
    const from = policyIndex(move.at);
    const to = policyIndex(move.beside);
    if (from !== undefined && to !== undefined) {
      return editAt(connector, policiesAt, (list) => {
        if (!isArray(list)) return list;
        const order = placed([...list.keys()], from, to, move.side);
        return order.every((each, index) => each === index) ? list : order.map((index) => list[index] ?? null);
      });
    }
    return methodsByPath([move.at]).size === 1 && methodsByPath([move.beside]).size === 1 ? movedOperation(connector, move) : connector;
  },
};
