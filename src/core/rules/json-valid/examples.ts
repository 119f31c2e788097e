import type { Examples } from '../rule';
import { withBroken } from '../testing/change';

export const examples: Examples = {
  bad: [
    withBroken('definition', { message: 'Expected a comma', offset: 1, line: 1, column: 2 }),
    withBroken('properties', { message: 'The text ends too early.', offset: 1, line: 1, column: 2 }),
  ],
};
