import type { Json } from '../base/json';
import { lastKeyOf, type Pointer } from '../base/pointer';
import { editAt, setAt } from '../connector/connector';
import type { Command } from './command';

/** Sets one JSON value, making missing objects on the way; undefined removes it. An equal value leaves no undo step. */
export const setValue: Command<{ at: Pointer; value: Json | undefined }> = {
  name: 'set-value',
  label: ({ at, value }) => `${value === undefined ? 'Remove' : 'Edit'} ${lastKeyOf(at) ?? 'value'}`,
  apply: (connector, { at, value }) => (value === undefined ? editAt(connector, at, () => undefined) : setAt(connector, at, value)),
};
