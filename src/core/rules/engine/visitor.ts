import type { Pointer } from '../../base/pointer';
import type { Targets } from '../targets';

/** Called for every target; the rules run inside. */
export type Visitor = <K extends keyof Targets>(kind: K, target: Targets[K]) => void;

/** What has a place. */
export interface Placed {
  at(): Pointer;
}
