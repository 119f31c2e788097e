import { isObject } from '../base/json';
import { lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { withRenamedKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Gives a member of an object (a response, header, example) another name in its place. Nothing happens where that is taken or empty. */
export const renameMember: Command<{ at: Pointer; to: string; what?: string }> = {
  name: 'rename-member',
  label: ({ at, to, what }) => `Rename ${what ?? lastKeyOf(at) ?? 'member'} to ${to}`,
  apply: (connector, { at, to }) =>
    editAt(connector, parentOf(at), (parent) => (isObject(parent) && to !== '' && !Object.hasOwn(parent, to) ? withRenamedKey(parent, lastKeyOf(at) ?? '', to) : parent)),
};
