import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': '  ' },
    { '/definition/info/title': undefined },
  ],
};
