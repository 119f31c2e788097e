import type { Json } from '../../core/base/json';
import { afterMark } from '../../core/base/json-text/scan';
import { decodeText } from '../../core/base/text-file';
import type { SourceFile } from '../../core/importers/importer';

/** A text that was parsed before anyone knew whether it would be needed. */
export interface ReadAhead {
  readonly text: string;
  readonly tree: Json;
}

/** Parsing more than this would hold the page up for too long at a time. */
const largest = 8_000_000;

/** So much of a file tells whether it is opened as it stands, or made into something else. */
const beginning = 1_000;

/**
 * Parses the one file that is brought, if it looks like a definition that is opened as it stands: the page has nothing to do
 * while a worker looks it through, and everything to do afterwards. Undefined for all others.
 */
export function readAhead([file, ...others]: readonly SourceFile[]): ReadAhead | undefined {
  if (!file || others.length > 0 || file.bytes.length > largest) return undefined;
  if (!/"swagger"\s*:\s*"2\.0"/.test(new TextDecoder().decode(file.bytes.subarray(0, beginning)))) return undefined;
  const { text } = decodeText(file.name, file.bytes);
  try {
    return { text, tree: JSON.parse(text.slice(afterMark(text))) };
  } catch {
    return undefined;
  }
}
