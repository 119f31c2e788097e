import { expect, it } from 'vitest';
import type { Note } from '../../core/importers/importer';
import { newNotes } from './new-notes';

const note = (message: string, kind: Note['kind'] = 'lost'): Note => ({ kind, from: '/paths', message });

it('are those that the earlier import did not have, each once', () => {
  expect(newNotes([note('Old.'), note('New.'), note('New.'), note('New.', 'guessed')], [note('Old.')])).toEqual([note('New.'), note('New.', 'guessed')]);
});

it('are all when nobody knows the earlier ones', () => {
  expect(newNotes([note('Old.')], undefined)).toEqual([note('Old.')]);
});
