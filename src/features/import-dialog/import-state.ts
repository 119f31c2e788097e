import type { Connector } from '../../core/connector/connector';
import type { ImportLimits } from '../../core/importers/choose/import-limits';
import type { Imported, ImportDecisions, ImportResult } from '../../core/importers/importer';
import type { SourcePlace } from '../../core/importers/source-places';

/** A text among the given files that does not parse. */
export interface BrokenSource {
  readonly name: string;
  readonly text: string;
}

export interface ImportReading {
  readonly kind: 'reading';
  readonly files: readonly string[];
  readonly bytes: number | undefined;
}

export interface ImportDone {
  readonly kind: 'done';
  readonly files: readonly string[];
  readonly result: ImportResult;
  /** The answers that are wanted; while the files are imported again, the result is older than they are. */
  readonly decisions: ImportDecisions;
  /** The files are being imported again; what is shown is the earlier result. */
  readonly isRunning: boolean;
  /** The text of a file was mended before it was imported. */
  readonly isMended: boolean;
  /** Where notes point in the source, by their pointer; empty until that is known. */
  readonly places: ReadonlyMap<string, SourcePlace>;
  /** How all operations of the result stand against the platform's limits; absent until that is known. */
  readonly limits?: ImportLimits;
  readonly broken?: BrokenSource;
}

export type ImportState = ImportReading | ImportDone;

/** How a newer version of what an open connector came from goes into that connector instead of a new one. */
export interface ImportUpdate {
  /** True when the import is a newer version of the source of the open connector. */
  readonly isOf: (imported: Connector) => boolean;
  readonly take: (imported: Imported) => void;
}

/** What a person can do with a result. */
export interface ImportActions {
  readonly onDecide: (question: string, value: string) => void;
  readonly onStop: () => void;
  /** Imports again with another text for the one that does not parse; undefined takes the files as they came. */
  readonly onMend: (text: string | undefined) => void;
  readonly onCancel: () => void;
  /** Takes the connector, with the operations that were chosen and the notes about them. */
  readonly onAccept: (connector: Connector) => void;
  readonly update?: ImportUpdate;
}
