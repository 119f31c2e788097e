import { isArray, isObject } from '../base/json';
import { lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { editAt } from '../connector/connector';
import type { Command } from './command';

function shifted<Item>(items: readonly Item[], from: number, by: number): readonly Item[] {
  const item = items[from];
  const to = Math.min(Math.max(from + by, 0), items.length - 1);
  return item === undefined || to === from ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Moves an element of an array, or a member of an object, by some places towards the start (negative) or the end. */
export const moveItem: Command<{ at: Pointer; by: number }> = {
  name: 'move-item',
  label: ({ by }) => (by < 0 ? 'Move up' : 'Move down'),
  apply: (connector, { at, by }) =>
    editAt(connector, parentOf(at), (parent) => {
      const key = lastKeyOf(at);
      if (key === undefined) return parent;
      if (isArray(parent)) return shifted(parent, Number(key), by);
      if (!isObject(parent)) return parent;
      const keys = Object.keys(parent);
      const order = shifted(keys, keys.indexOf(key), by);
      return order === keys ? parent : Object.fromEntries(order.map((name) => [name, parent[name] ?? null]));
    }),
};
