import { isObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Members that belong to one type only, and what a new node of that type starts with. */
const typeMembers = {
  array: { items: { type: 'string' } },
  object: { properties: {} },
} as const;

/**
 * Sets the type of a schema or parameter. What belonged to the earlier type alone (format, items, properties) goes; what
 * the new one needs comes. An empty type removes the key.
 */
export const setType: Command<{ at: Pointer; type: string }> = {
  name: 'set-type',
  label: ({ type }) => (type === '' ? 'Remove type' : `Change type to ${type}`),
  apply: (connector, { at, type }) =>
    editAt(connector, at, (node) => {
      if (!isObject(node) || node['type'] === type) return node;
      const typed = type === '' ? withoutKey(node, 'type') : withKey(node, 'type', type);
      const stale = ['format', ...(type === 'array' ? [] : ['items', 'collectionFormat']), ...(type === 'object' ? [] : ['properties', 'required', 'additionalProperties'])];
      const isParameter = Object.hasOwn(node, 'in');
      const kept = stale.filter((key) => !(isParameter && key === 'required')).reduce(withoutKey, typed);
      if (type === 'array' && !Object.hasOwn(kept, 'items')) return withKey(kept, 'items', typeMembers.array.items);
      if (type === 'object' && !isParameter && !Object.hasOwn(kept, 'properties') && !Object.hasOwn(kept, 'additionalProperties')) return withKey(kept, 'properties', typeMembers.object.properties);
      return kept;
    }),
};
