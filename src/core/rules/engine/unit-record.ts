import type { Finding } from '../finding';
import type { IndexEntry, Readable } from './readable';
import type { Outgoing } from './references';
import type { Unit, UnitKey } from './units';

export const noFindings: readonly Finding[] = [];
const noReads: readonly Readable[] = [];
const noEntries: readonly IndexEntry[] = [];

/** What the engine keeps of a unit. */
export class UnitRecord {
  /** The unit as others see it; undefined before it is taken in and after it is gone. */
  unit: Unit | undefined = undefined;
  /** The unit as the connector has it, while it waits to be taken in. */
  next: Unit | undefined = undefined;
  findings: readonly Finding[] = noFindings;
  /** What its rules asked for when they were last called. */
  reads: readonly Readable[] = noReads;
  /** Where others find it. */
  entries: readonly IndexEntry[] = noEntries;
  outgoing: Outgoing | undefined = undefined;
  /** Its place in the order of the document; below 0 while it has none. */
  position = -1;

  constructor(readonly key: UnitKey) {}
}
