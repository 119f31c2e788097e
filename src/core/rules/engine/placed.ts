import type { Pointer } from '../../base/pointer';

/** What has a place. */
export interface Placed {
  at(): Pointer;
}
