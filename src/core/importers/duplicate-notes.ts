import { duplicateKeys } from '../base/json-text/duplicate-keys';
import { lineIndex } from '../base/json-text/lines';
import type { TextFile } from '../connector/connector';
import type { Note } from './importer';
import { isSecretName } from './requests-to-operations/variables';

/** More are not listed one by one: a file with that many has one cause. */
const mostNotes = 20;
const mostValues = 5;
const longestValue = 60;

/** One of the values that a repeated key has, and the line where it stands. */
export interface RepeatedValue {
  readonly line: number;
  /** As it is written. */
  readonly text: string;
}

/** What a key has for values, each with its line, in a sentence: the person decides between them. Credentials are not shown. */
export function repeatedKeyMessage(key: string, values: readonly RepeatedValue[], name: string): string {
  const shown = values.slice(0, mostValues).map(({ line, text }) => `line ${line}: ${isSecretName(key) ? 'a value that is not shown' : shortText(text)}`);
  const more = values.length > shown.length ? `; and ${values.length - shown.length} more` : '';
  return `The key “${key.slice(0, 100)}” stands ${values.length} times in one object of ${name} (${shown.join('; ')}${more}). Only the last one counts: rename or remove the others.`;
}

function shortText(text: string): string {
  const plain = text.slice(0, longestValue * 4).replace(/\s+/g, ' ').trim();
  return plain.length > longestValue || text.length > longestValue * 4 ? `${plain.slice(0, longestValue)}…` : plain;
}

/** A note for each key that one object of a JSON text has more than once, with all its values: only the last one counts, which is easily missed. */
export function duplicateNotes({ name, text }: TextFile): Note[] {
  const duplicates = duplicateKeys(text);
  if (duplicates.length === 0) return [];
  const placeOf = lineIndex(text);
  const notes = duplicates.slice(0, mostNotes).map(({ key, pointer, offsets, values }): Note => {
    const repeated = values.map(({ start, end }, index) => ({ line: placeOf(offsets[index] ?? start).line, text: text.slice(start, end) }));
    return { kind: 'lost', from: pointer, message: repeatedKeyMessage(key, repeated, name) };
  });
  const rest = duplicates.length - notes.length;
  return rest > 0 ? [...notes, { kind: 'lost', from: '', message: `${rest} more keys are repeated in ${name}.` }] : notes;
}
