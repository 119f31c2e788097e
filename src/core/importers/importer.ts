import type { Json } from '../base/json';
import type { Pointer } from '../base/pointer';
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
  /** Pointer into the connector, to what became of it; absent where nothing did. */
  readonly to?: Pointer;
}

/** One of the ways to answer a question. */
export interface ImportOption {
  readonly value: string;
  /** What a person reads: a server's address, a sign-in with the number of its requests. */
  readonly label: string;
}

/**
 * What an import leaves to the person, with the answer that the result was made with. Data for any screen: a choice among
 * options, or a text (a host that the source does not say).
 */
export type ImportQuestion = {
  /** Stable for one source: `server`, `authentication`, `duplicates`, `naming`, `variable.baseUrl`. */
  readonly id: string;
  readonly title: string;
  /** One line: why it is asked and what follows from the answer. */
  readonly about: string;
  /** The answer when nobody decides. */
  readonly preset: string;
  readonly taken: string;
} & ({ readonly kind: 'choice'; readonly options: readonly ImportOption[] } | { readonly kind: 'text'; readonly placeholder: string });

/** What a person decided, by the id of the question. Ids that nobody asks and values that are no option count for nothing. */
export type ImportDecisions = { readonly [question: string]: string };

/** What counts for an import beside its source. */
export interface ImportContext {
  readonly decisions: ImportDecisions;
  /** Documents that came along, from which values may be taken: Postman environments. */
  readonly beside: readonly SourceDocument[];
}

export const nothingDecided: ImportContext = { decisions: {}, beside: [] };

/** What a place of the source became: an operation, the host, a definition. */
export interface ImportPlace {
  readonly from: Pointer;
  readonly to: Pointer;
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
  /** What the person may decide; importing again with other decisions is a pure function of files and decisions. */
  readonly questions?: readonly ImportQuestion[];
  /** Where the parts of the source went. Every operation stands under the places of all requests that became it. */
  readonly places?: readonly ImportPlace[];
  /** Names of the files beside the source that gave it values. */
  readonly used?: readonly string[];
}

export interface NotImported {
  readonly ok: false;
  /** What was recognised, what is wrong and what would be accepted; ends with a full stop. */
  readonly message: string;
  /** Place in the file, from 1, where there is one. */
  readonly line?: number;
  readonly column?: number;
  /** The name of the file whose text does not parse: a repair may be proposed for it. */
  readonly broken?: string;
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
 * `convert` is pure: the same input gives the same connector, notes and questions.
 */
export interface Importer<Source> {
  readonly id: string;
  /** What a person calls it: "Postman collection". */
  readonly name: string;
  /** The source as this importer understands it, or undefined when it is something else. */
  readonly detect: (document: SourceDocument) => Source | undefined;
  readonly convert: (source: Source, context?: ImportContext) => ImportResult;
}
