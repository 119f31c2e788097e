import { isObject, type Json } from '../../core/base/json';
import { afterMark } from '../../core/base/json-text/scan';
import type { Connector } from '../../core/connector/connector';
import type { ImportResult } from '../../core/importers/importer';

/** A result on its way from the worker: where `isInText` is set, its definition is left out, being what its text says. */
export interface PackedResult {
  readonly result: ImportResult;
  readonly isInText: boolean;
}

const withDefinition = (connector: Connector, definition: Connector['definition']): Connector => {
  const { sources, origin } = connector;
  return {
    ...connector,
    definition,
    sources: { ...sources, ...(sources.definition && { definition: { ...sources.definition, tree: definition } }) },
    ...(origin && { origin: { ...origin, definition } }),
  };
};

/**
 * Readies a result for the way to the page. A tree of a thousand operations that is copied over takes twice the time that
 * parsing its text takes, and twice the memory afterwards; the text goes along in any case.
 */
export function packResult(result: ImportResult): PackedResult {
  if (!result.ok) return { result, isInText: false };
  const { definition, sources, origin } = result.connector;
  const isInText = sources.definition?.tree === definition && (origin === undefined || origin.definition === definition);
  return isInText ? { result: { ...result, connector: withDefinition(result.connector, {}) }, isInText } : { result, isInText };
}

/** The result as it was packed. */
export function unpackResult({ result, isInText }: PackedResult): ImportResult {
  if (!isInText || !result.ok) return result;
  const text = result.connector.sources.definition?.text ?? '';
  const tree: Json = JSON.parse(text.slice(afterMark(text)));
  return { ...result, connector: withDefinition(result.connector, isObject(tree) ? tree : {}) };
}
