import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Harbour Desk ' },
    { '/definition/info/title': 'Harbour Desk!' },
    { '/definition/info/title': 'Harbour Desk (Preview)' },
  ],
};
