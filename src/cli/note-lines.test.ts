import { expect, it } from 'vitest';
import { noteLines } from './note-lines';

it('writes each note on one line, whatever the source has in its texts', () => {
  const note = { kind: 'lost', from: '/a\u001b[2J', message: 'Left out: “{\n    "a": 1\n}\u0000”.' } as const;
  expect(noteLines([note], new Map())).toEqual(['Lost (1)', '  /a [2J: Left out: “{ "a": 1 } ”.']);
});
