import { arrayOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import type { Command } from './command';
import { countedOperations, editOperations } from './edit-operations';

/** A tag that operations get (`on`) or lose. */
export interface TagOperations {
  readonly places: readonly Pointer[];
  readonly tag: string;
  readonly on: boolean;
}

/** Gives operations a tag behind those that they have, or takes it away, all as one step. An emptied list goes. */
export const tagOperations: Command<TagOperations> = {
  name: 'tag-operations',
  label: ({ places, tag, on }) => `${on ? 'Tag' : 'Untag'} ${countedOperations(places.length)} ${tag}`,
  apply: (connector, { places, tag, on }) =>
    tag === ''
      ? connector
      : editOperations(connector, places, (operation) => {
          const tags = arrayOf(operation, 'tags') ?? [];
          if (tags.includes(tag) === on) return operation;
          if (on) return withKey(operation, 'tags', [...tags, tag]);
          const left = tags.filter((each) => each !== tag);
          return left.length === 0 ? withoutKey(operation, 'tags') : withKey(operation, 'tags', left);
        }),
};
