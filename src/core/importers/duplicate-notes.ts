import { duplicateKeys } from '../base/json-text/duplicate-keys';
import { lineIndex } from '../base/json-text/lines';
import type { TextFile } from '../connector/connector';
import type { Note } from './importer';

/** More are not listed one by one: a file with that many has one cause. */
const mostNotes = 20;

/** A note for each key that one object of a JSON text has more than once: only the last value counts, which is easily missed. */
export function duplicateNotes({ name, text }: TextFile): Note[] {
  const duplicates = duplicateKeys(text);
  if (duplicates.length === 0) return [];
  const placeOf = lineIndex(text);
  const notes = duplicates.slice(0, mostNotes).map(({ key, pointer, offsets }): Note => {
    const lines = offsets.map((offset) => placeOf(offset).line).join(', ');
    return {
      kind: 'lost',
      from: pointer,
      message: `The key “${key}” stands ${offsets.length} times in one object of ${name} (lines ${lines}); only the last one counts. Rename or remove the others.`,
    };
  });
  const rest = duplicates.length - notes.length;
  return rest > 0 ? [...notes, { kind: 'lost', from: '', message: `${rest} more keys are repeated in ${name}.` }] : notes;
}
