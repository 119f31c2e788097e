import type { Json } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Targets } from '../targets';

/** Called for every target, with its node if it has one; the rules run inside. */
export type Visitor = <K extends keyof Targets>(kind: K, target: Targets[K], node: Json | undefined) => void;

/** What has a place. */
export interface Placed {
  at(): Pointer;
}
