import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/contact/name': undefined },
    { '/definition/info/contact/name': ' ' },
  ],
};
