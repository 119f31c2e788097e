import { lastKeyOf, type Pointer } from '../base/pointer';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Removes a member of an object or an element of an array; `what` names it in the undo menu. */
export const removeItem: Command<{ at: Pointer; what?: string }> = {
  name: 'remove-item',
  label: ({ at, what }) => `Delete ${what ?? lastKeyOf(at) ?? 'item'}`,
  apply: (connector, { at }) => editAt(connector, at, () => undefined),
};
