import type { UnreadableConnector } from './open-connector';
import type { PlacedFinding } from './placed-findings';

/** A finding with the file that it is in, and why its rule is set aside if it is. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
  /** The file that a code host shows it in: of what has no file of its own in a folder, the definition. */
  readonly shownIn: string;
  readonly muted: string | undefined;
}

/** What `check` has to say about one connector. */
export type CheckedConnector =
  | { readonly readable: true; readonly path: string; readonly operations: number; readonly findings: readonly FileFinding[] }
  | UnreadableConnector;

/** The findings that are not set aside. */
export const openIn = (findings: readonly FileFinding[]): readonly FileFinding[] => findings.filter(({ muted }) => muted === undefined);
