import type { OriginNote } from '../../core/connector/connector';
import type { Note } from '../../core/importers/importer';

const keyOf = ({ kind, message }: OriginNote): string => `${kind} ${message}`;

/** What reading the newer version has to say that reading the earlier one had not, each once. */
export function newNotes(notes: readonly Note[], earlier: readonly OriginNote[] | undefined): readonly Note[] {
  const known = new Set((earlier ?? []).map(keyOf));
  return notes.filter((note) => {
    const isNew = !known.has(keyOf(note));
    known.add(keyOf(note));
    return isNew;
  });
}
