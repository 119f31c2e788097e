import { isObject } from '../base/json';
import { lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { withRenamedKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Gives a response another status in its place. Nothing happens where that status is there. */
export const renameResponse: Command<{ at: Pointer; to: string }> = {
  name: 'rename-response',
  label: ({ to }) => `Change status to ${to}`,
  apply: (connector, { at, to }) =>
    editAt(connector, parentOf(at), (responses) =>
      isObject(responses) && !Object.hasOwn(responses, to) ? withRenamedKey(responses, lastKeyOf(at) ?? '', to) : responses,
    ),
};
