import type { Note, NoteKind } from '../importer';

/** Where a conversion collects what the person must be told; equal notes of one place are kept once. */
export class Notes {
  readonly #notes: Note[] = [];
  readonly #seen = new Set<string>();

  /** Adds a note; `message` is a sentence that says what it was, what was done and what to do. */
  add(kind: NoteKind, from: string, message: string): void {
    const key = `${kind} ${from} ${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#notes.push({ kind, from, message });
  }

  get all(): readonly Note[] {
    return this.#notes;
  }
}

/** Names in quotation marks, comma by comma. */
export const quoted = (names: Iterable<string>): string => [...names].map((name) => `“${name}”`).join(', ');

/** `1 request`, `4 requests`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
