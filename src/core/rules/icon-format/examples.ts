import type { Examples } from '../rule';
import { withIcon } from '../testing/change';

export const examples: Examples = {
  bad: [
    withIcon(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)),
    withIcon(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')),
  ],
};
