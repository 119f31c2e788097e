import { isPointer, type Pointer } from '../base/pointer';
import type { ImportPlace, Note } from './importer';

/** Notes with the place in the result that stands for the nearest known place of the source. What was left out has none. */
export function withTargets(notes: readonly Note[], places: readonly ImportPlace[]): readonly Note[] {
  if (places.length === 0) return notes;
  const targets = new Map<string, Pointer>(places.map(({ from, to }) => [from, to]));
  const targetOf = (from: string): Pointer | undefined => {
    // What is left of a pointer before any of its slashes is a pointer.
    for (let at: string = isPointer(from) ? from : ''; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const to = targets.get(at);
      if (to !== undefined) return to;
    }
    return undefined;
  };
  return notes.map((note) => {
    if (note.to !== undefined || note.kind === 'skipped') return note;
    const to = targetOf(note.from);
    return to === undefined ? note : { ...note, to };
  });
}
