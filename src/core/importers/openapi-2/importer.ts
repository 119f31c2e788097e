import { isObject, member, type JsonObject } from '../../base/json';
import { connectorOf, fileNames, type JsonSource } from '../../connector/connector';
import { propertiesFor } from '../../connector/default-properties';
import { operationCount } from '../../connector/operation-count';
import { nothingDecided, type Importer, type SourceDocument } from '../importer';
import { Questions } from '../questions';
import { notesOn } from './notes';
import { withoutTwoBodies } from './two-bodies';

export interface OpenApi2Source {
  readonly document: SourceDocument;
  readonly definition: JsonObject;
}

function isVersion2(document: SourceDocument): boolean {
  const version = member(document.value, 'swagger');
  return version === '2.0' || version === '2' || version === 2;
}

/** The definition with the version as the text it has to be: YAML reads a bare `2.0` as a number. */
function withVersionAsText(definition: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(definition).map(([key, value]) => [key, key === 'swagger' ? '2.0' : value]));
}

/** A JSON file stays as it is, text and all; YAML has no JSON text to keep. */
function sourceOf({ document, definition }: OpenApi2Source): { definition: JsonObject; source?: JsonSource } {
  if (document.format === 'yaml') return { definition: withVersionAsText(definition) };
  const { text, encoding } = document.file;
  return { definition, source: { name: fileNames.definition, text, encoding, tree: definition } };
}

/**
 * Opens an OpenAPI 2.0 document as the API definition it already is. JSON comes back byte for byte; YAML becomes a
 * tree of the same content and order. Nothing is corrected, because what is wrong with a document is for the rules to
 * say, but for operations with a body and form fields as well, unless it was decided to leave them.
 */
export const openApi2Importer: Importer<OpenApi2Source> = {
  id: 'openapi-2.0',
  name: 'OpenAPI 2.0 (Swagger)',
  detect: (document) =>
    isObject(document.value) && isVersion2(document) ? { document, definition: document.value } : undefined,
  convert: (opened, { decisions } = nothingDecided) => {
    const { definition: written, source } = sourceOf(opened);
    const questions = new Questions(decisions);
    const { definition, notes } = withoutTwoBodies(written, questions);
    const operations = operationCount(definition);
    return {
      ok: true,
      source: 'openapi-2.0',
      connector: { ...connectorOf(definition, propertiesFor(definition)), sources: source ? { definition: source } : {} },
      notes: [...notesOn(definition, opened.document.format), ...notes].map((note) => (note.from === '' ? note : { ...note, to: `/definition${note.from}` })),
      requests: operations,
      operations,
      questions: questions.all,
    };
  },
};
