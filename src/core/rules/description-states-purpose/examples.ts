import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Harbour Desk for all Harbours', '/definition/info/description': 'Harbour Desk: for all harbours.' },
  ],
};
