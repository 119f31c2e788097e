import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Harbour Desk API' },
    { '/definition/info/title': 'Connector for Harbour Desk' },
  ],
  good: [
    { '/definition/info/title': 'Rapid Harbour' },
  ],
};
