import { lastKeyOf, type Pointer } from '../base/pointer';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/**
 * Sets one text as it is typed. An emptied text stays as `""`, in its place among the other keys, until the field is left
 * (then it is removed): replacing a text by selecting and typing must not move it. An absent text stays absent.
 */
export const setText: Command<{ at: Pointer; text: string }> = {
  name: 'set-text',
  label: ({ at }) => `Edit ${lastKeyOf(at) ?? 'text'}`,
  apply: (connector, { at, text }) => editAt(connector, at, (node) => (node === undefined && text === '' ? undefined : text)),
};
