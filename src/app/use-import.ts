import { startTransition, useCallback, useRef, useState } from 'react';
import { decodeText, encodeText } from '../core/base/text-file';
import type { Connector } from '../core/connector/connector';
import type { ImportDecisions, ImportResult, NotImported, SourceFile } from '../core/importers/importer';
import type { BrokenSource, ImportReading, ImportState } from '../features/import-dialog/import-state';
import { importSource } from '../platform/import/import-source';

/** An import from the choice of files to the result, with everything that can be decided on the way. */
export interface ImportControl {
  readonly state: ImportState | undefined;
  /** Reads files (`name` says what, until they are there) and imports them, with what was decided for an earlier version of them. */
  readonly start: (name: string, read: (signal: AbortSignal) => Promise<SourceFile[] | NotImported>, decisions?: ImportDecisions) => Promise<void>;
  /** Imports the same files again with another answer to one question. */
  readonly decide: (question: string, value: string) => void;
  /** Goes back to the answers that the shown result was made with, and stops importing again. */
  readonly stop: () => void;
  /** Imports the same files with another text for the one that does not parse; undefined takes the files as they came. */
  readonly mend: (text: string | undefined) => void;
  readonly close: () => void;
}

interface Sources {
  /** As they came. */
  readonly original: readonly SourceFile[];
  readonly files: readonly SourceFile[];
}

/** The text of a result that does not parse, as far as it is one of the files that were given. */
function brokenSource(files: readonly SourceFile[], result: ImportResult): BrokenSource | undefined {
  const [only] = files;
  const name = result.ok ? (result.connector.broken.definition && files.length === 1 ? only?.name : undefined) : result.broken;
  const file = files.find((candidate) => candidate.name === name);
  return file && { name: file.name, text: decodeText(file.name, file.bytes).text };
}

function withText(files: readonly SourceFile[], name: string, text: string): readonly SourceFile[] {
  return files.map((file) => (file.name === name ? { ...file, bytes: encodeText({ ...decodeText(file.name, file.bytes), text }) } : file));
}

/** What is there so soon is shown at once, instead of that it is read. */
const soonMs = 100;

/** `onConnector` hears of each connector that an import gives. */
export function useImport(onConnector: (connector: Connector) => void): ImportControl {
  const [state, setState] = useState<ImportState | undefined>(undefined);
  const abort = useRef<AbortController | undefined>(undefined);
  const sources = useRef<Sources>({ original: [], files: [] });
  const settled = useRef<ImportDecisions>({});

  const begin = useCallback((): AbortSignal => {
    abort.current?.abort();
    abort.current = new AbortController();
    return abort.current.signal;
  }, []);

  const run = useCallback(
    async (files: readonly SourceFile[], decisions: ImportDecisions, signal: AbortSignal): Promise<void> => {
      const names = files.map(({ name }) => name);
      const result = await importSource(files, decisions, {
        signal,
        onLimits: (limits) => setState((shown) => (shown?.kind === 'done' ? { ...shown, limits } : shown)),
        onPlaces: (places) => setState((shown) => (shown?.kind === 'done' ? { ...shown, places } : shown)),
      });
      if (signal.aborted) return;
      if (result.ok) onConnector(result.connector);
      settled.current = decisions;
      const broken = brokenSource(files, result);
      const isMended = sources.current.files !== sources.current.original;
      // Drawn bit by bit: a result has as many rows and notes as fit.
      startTransition(() => setState({ kind: 'done', files: names, result, decisions, isRunning: false, isMended, places: new Map(), ...(broken ? { broken } : {}) }));
    },
    [onConnector],
  );

  const start = useCallback<ImportControl['start']>(
    async (name, read, decisions = {}) => {
      const signal = begin();
      let reading: ImportReading = { kind: 'reading', files: [name], bytes: undefined };
      setState((shown) => shown && reading);
      // Most are opened sooner than a dialog is drawn that says that they are read: it would only be in their way (25 ms).
      const waiting = setTimeout(() => setState((shown) => (signal.aborted ? shown : reading)), soonMs);
      try {
        const files = await read(signal).catch((error: unknown): NotImported => ({ ok: false, message: `It could not be read: ${error instanceof Error ? error.message : String(error)}` }));
        if (signal.aborted) return;
        if ('ok' in files) return setState({ kind: 'done', files: [name], result: files, decisions: {}, isRunning: false, isMended: false, places: new Map() });
        if (files.length === 0) return setState(undefined);
        sources.current = { original: files, files };
        reading = { kind: 'reading', files: files.map((file) => file.name), bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
        setState((shown) => shown && reading);
        await run(files, decisions, signal);
      } finally {
        clearTimeout(waiting);
      }
    },
    [begin, run],
  );

  const decide = (question: string, value: string): void => {
    if (state?.kind !== 'done') return;
    const signal = begin();
    const decisions = { ...state.decisions, [question]: value };
    setState({ ...state, decisions, isRunning: true });
    void run(sources.current.files, decisions, signal);
  };

  const stop = (): void => {
    abort.current?.abort();
    setState((shown) => (shown?.kind === 'done' ? { ...shown, decisions: settled.current, isRunning: false } : undefined));
  };

  const mend = (text: string | undefined): void => {
    if (state?.kind !== 'done') return;
    const { original } = sources.current;
    const files = text === undefined || !state.broken ? original : withText(original, state.broken.name, text);
    sources.current = { original, files };
    const signal = begin();
    setState({ kind: 'reading', files: state.files, bytes: undefined });
    void run(files, {}, signal);
  };

  const close = (): void => {
    abort.current?.abort();
    // What waits for its end holds the files.
    abort.current = undefined;
    sources.current = { original: [], files: [] };
    setState(undefined);
  };

  return { state, start, decide, stop, mend, close };
}
