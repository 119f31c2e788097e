import type { Connector } from '../connector/connector';

/**
 * One edit that a person can make, as a pure function. The session keeps the earlier connector for undo, so a command
 * needs no inverse.
 */
export interface Command<Args> {
  /** Kebab-case, unique: `rename-operation`. */
  readonly name: string;
  /** What the undo menu says: "Rename operation". */
  readonly label: (args: Args) => string;
  /** The edited connector, sharing all that did not change; the very same connector when there is nothing to do. */
  readonly apply: (connector: Connector, args: Args) => Connector;
}
