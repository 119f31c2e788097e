import type { Note, NoteKind } from '../importer';
import { pointerTo, type Place } from './place';

/** Collects what the person must be told while a document is converted. */
export interface Notebook {
  /** One note for one place. The same sentence about the same place is kept once. */
  add(kind: NoteKind, at: Place, message: string): void;
  /**
   * One note for all places that share a topic: the first place, and a message that gets their number. For what is
   * minor and frequent.
   */
  count(kind: NoteKind, topic: string, at: Place, message: (times: number) => string): void;
  /** All notes so far: first the single ones in the order of the conversion, then the counted ones. */
  all(): Note[];
}

interface Counted {
  readonly kind: NoteKind;
  readonly from: string;
  readonly message: (times: number) => string;
  times: number;
}

/** An empty notebook. */
export function createNotebook(): Notebook {
  const single: Note[] = [];
  const byPlace = new Map<string, Note[]>();
  const counted = new Map<string, Counted>();
  return {
    add(kind, at, message) {
      const from = pointerTo(at);
      const here = byPlace.get(from);
      if (here?.some((note) => note.kind === kind && note.message === message)) return;
      const note: Note = { kind, from, message };
      if (here) here.push(note);
      else byPlace.set(from, [note]);
      single.push(note);
    },
    count(kind, topic, at, message) {
      const known = counted.get(topic);
      if (known) known.times += 1;
      else counted.set(topic, { kind, from: pointerTo(at), message, times: 1 });
    },
    all: () => [
      ...single,
      ...[...counted.values()].map(({ kind, from, message, times }): Note => ({ kind, from, message: message(times) })),
    ],
  };
}

/** “1 property”, “3 properties”. */
export function counting(times: number, one: string, many = `${one}s`): string {
  return `${times} ${times === 1 ? one : many}`;
}
