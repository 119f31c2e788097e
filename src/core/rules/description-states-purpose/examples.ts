import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Harbour Desk for all Harbours', '/definition/info/description': 'Harbour Desk: for all harbours.' },
  ],
};
