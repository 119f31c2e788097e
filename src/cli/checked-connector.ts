import type { UnreadableConnector } from './open-connector';
import type { PlacedFinding } from './placed-findings';

/** A finding with the file that it is in. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
}

/** What `check` has to say about one connector. */
export type CheckedConnector =
  | { readonly readable: true; readonly path: string; readonly operations: number; readonly findings: readonly FileFinding[] }
  | UnreadableConnector;
