import type { Note, NoteKind } from '../core/importers/importer';
import type { SourcePlace } from '../core/importers/source-places';

const titles: { readonly [kind in NoteKind]: string } = {
  'needs-you': 'Needs you',
  unreadable: 'Unreadable',
  skipped: 'Skipped',
  lost: 'Lost',
  'secret-removed': 'Secrets removed',
  merged: 'Merged',
  guessed: 'Guessed',
  renamed: 'Renamed',
};

/** The kinds in the order of their weight. */
const kinds: readonly NoteKind[] = ['needs-you', 'unreadable', 'skipped', 'lost', 'secret-removed', 'merged', 'guessed', 'renamed'];

/** So many notes of a kind are written out; a large import has hundreds of the same sentence. */
const shown = 20;

function placeText(note: Note, places: ReadonlyMap<string, SourcePlace>): string {
  const place = places.get(note.from);
  if (!place) return note.from;
  return `${place.path}${place.line === undefined ? '' : ` (line ${place.line})`}`;
}

/** On one line, and without what a terminal would take for an order: a note may cite any text of the source. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029][\s\p{Cc}\u2028\u2029]*/gu, ' ');

/** Notes as a person reads them in a terminal: by kind, each with its place in the source. */
export function noteLines(notes: readonly Note[], places: ReadonlyMap<string, SourcePlace>): string[] {
  return kinds.flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length === 0) return [];
    const lines = own.slice(0, shown).map((note) => {
      const place = placeText(note, places);
      return `  ${onOneLine(`${place === '' ? '' : `${place}: `}${note.message}`)}`;
    });
    const rest = own.length > shown ? [`  … and ${own.length - shown} more; --format json lists all.`] : [];
    return [`${titles[kind]} (${own.length})`, ...lines, ...rest];
  });
}
