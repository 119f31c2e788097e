import type { Note, NoteKind } from '../importer';

/** Where a conversion collects what the person must be told; equal notes of one place are kept once. */
export class Notes {
  readonly #notes: Note[] = [];
  readonly #messages = new Map<string, string[]>();

  /** Adds a note; `message` is a sentence that says what it was, what was done and what to do. */
  add(kind: NoteKind, from: string, message: string): void {
    const here = this.#messages.get(from);
    if (here?.includes(message)) return;
    if (here) here.push(message);
    else this.#messages.set(from, [message]);
    this.#notes.push({ kind, from, message });
  }

  get all(): readonly Note[] {
    return this.#notes;
  }
}

/** Names in quotation marks, comma by comma. */
export const quoted = (names: Iterable<string>): string => [...names].map((name) => `“${name}”`).join(', ');

/** A request at the start of a sentence: by its name in quotation marks, or as one that has none. */
export const calledIn = ({ name }: { readonly name: string }): string => (name.trim() === '' ? 'A request without a name' : `“${name}”`);

/** What `calledIn` says, inside a sentence. */
export const inSentence = (called: string): string => called.replace(/^A /, 'a ');
