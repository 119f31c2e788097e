import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { visibilityOf, type Visibility } from '../connector/operations-of';
import type { Command } from './command';
import { countedOperations, editOperations } from './edit-operations';

/** Sets the visibility of operations, all as one step; `none` removes it. One that is so already keeps its spelling. */
export const setVisibility: Command<{ places: readonly Pointer[]; visibility: Visibility }> = {
  name: 'set-visibility',
  label: ({ places, visibility }) => `Set visibility of ${countedOperations(places.length)} to ${visibility}`,
  apply: (connector, { places, visibility }) =>
    editOperations(connector, places, (operation) => {
      if (visibility === 'none') return withoutKey(operation, 'x-ms-visibility');
      return visibilityOf(operation) === visibility ? operation : withKey(operation, 'x-ms-visibility', visibility);
    }),
};
