import type { Json } from '../base/json';
import type { Connector, TextFile } from '../connector/connector';

/** What an importer guessed, renamed or could not carry over. */
export type NoteKind =
  | 'skipped'
  | 'merged'
  | 'renamed'
  | 'guessed'
  | 'lost'
  | 'needs-you'
  | 'unreadable'
  | 'secret-removed';

export interface Note {
  readonly kind: NoteKind;
  /** JSON Pointer into the source document (`''` for all of it). */
  readonly from: string;
  /** What it was, what was done, and what to do; ends with a full stop. */
  readonly message: string;
}

/** A file as it was dropped, picked or unzipped: `name` is a relative path with `/`. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Imported {
  readonly ok: true;
  /** Short id of what was recognised: `postman-2.1`, `openapi-2.0`, `connector-folder`. */
  readonly source: string;
  readonly connector: Connector;
  readonly notes: readonly Note[];
  /** Requests or operations found in the source, and operations in the result. */
  readonly requests: number;
  readonly operations: number;
}

export interface NotImported {
  readonly ok: false;
  /** What was recognised, what is wrong and what would be accepted; ends with a full stop. */
  readonly message: string;
  /** Place in the file, from 1, where there is one. */
  readonly line?: number;
  readonly column?: number;
}

export type ImportResult = Imported | NotImported;

/** A text file that was read, before anyone knows what it is. */
export interface SourceDocument {
  readonly file: TextFile;
  readonly format: 'json' | 'yaml' | 'text';
  /** The tree of a JSON or YAML document; for a plain text, the text. */
  readonly value: Json;
}

/**
 * One source format. `detect` decides by content alone and is exact: at most one importer claims a document.
 * `convert` is pure: the same input gives the same connector and notes.
 */
export interface Importer<Source> {
  readonly id: string;
  /** What a person calls it: "Postman collection". */
  readonly name: string;
  /** The source as this importer understands it, or undefined when it is something else. */
  readonly detect: (document: SourceDocument) => Source | undefined;
  readonly convert: (source: Source) => ImportResult;
}
