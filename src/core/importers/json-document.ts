import type { Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import type { Connector, TextFile } from '../connector/connector';
import { decideDuplicates } from './duplicate-notes';
import type { Imported, ImportDecisions, ImportQuestion, ImportResult, Note, SourceDocument } from './importer';
import { withTargets } from './note-targets';
import { Questions } from './questions';

/** A document that was read, and what there is to say about its text, whatever it turns out to be. */
export interface DocumentRead {
  readonly ok: true;
  readonly document: SourceDocument;
  readonly notes: readonly Note[];
  /** About the text itself: which of several equal keys counts. */
  readonly questions: readonly ImportQuestion[];
}

/** A JSON text that parses, with the values of repeated keys that were decided. `members` counts those of the parsed text. */
export function jsonDocument(file: TextFile, value: Json, members: number, decisions: ImportDecisions): DocumentRead {
  const questions = new Questions(decisions);
  const { text, notes } = decideDuplicates(file, members, questions);
  const decided = text === file.text ? undefined : readJson(text);
  const document: SourceDocument = decided?.ok ? { file: { ...file, text }, format: 'json', value: decided.value } : { file, format: 'json', value };
  return { ok: true, document, notes, questions: questions.all };
}

/** The definition is the base of a merge with a newer version of the same file; a part that does not parse is none. */
function withOrigin({ source, connector }: Imported, file: string, decisions: ImportDecisions): Connector {
  if (connector.broken.definition) return connector;
  const { definition, properties } = connector;
  return { ...connector, origin: { source, file, definition, properties, ...(Object.keys(decisions).length > 0 ? { decisions } : {}) } };
}

/** What an importer gives, with where it came from, and with what was said and asked about the text (`more` notes come last). */
export function importedFrom(result: ImportResult, file: string, read: DocumentRead, decisions: ImportDecisions, more: readonly Note[] = []): ImportResult {
  if (!result.ok) return result;
  return {
    ...result,
    connector: withOrigin(result, file, decisions),
    notes: withTargets([...read.notes, ...result.notes, ...more], result.places ?? []),
    questions: [...read.questions, ...(result.questions ?? [])],
  };
}
