import type { ImportDecisions, ImportResult, NotImported, SourceFile } from '../../core/importers/importer';

/** What the outside does to bring a source: reads files and addresses, and imports away from the page. */
export interface SourceReader {
  ofFiles(files: FileList): Promise<readonly SourceFile[]>;
  /** Must be called while the drop event is being handled. */
  ofDrop(data: DataTransfer): Promise<readonly SourceFile[]>;
  ofAddress(address: string, signal: AbortSignal): Promise<readonly SourceFile[] | NotImported>;
  /** `decisions` are those of the earlier import, so that both are made alike. */
  read(files: readonly SourceFile[], decisions: ImportDecisions, signal: AbortSignal): Promise<ImportResult>;
}

/** A newer version that was read. */
export interface NewerVersion {
  readonly name: string;
  readonly result: Extract<ImportResult, { ok: true }>;
}
