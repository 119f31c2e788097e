import type { Rule } from '../rule';
import { withIcon } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withIcon(new Uint8Array(1_000_000)),
  ],
};
