import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Harbour Desk ' },
    { '/definition/info/title': 'Harbour Desk!' },
    { '/definition/info/title': 'Harbour Desk (Preview)' },
  ],
};
