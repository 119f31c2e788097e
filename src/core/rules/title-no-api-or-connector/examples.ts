import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Harbour Desk API' },
    { '/definition/info/title': 'Connector for Harbour Desk' },
  ],
  good: [
    { '/definition/info/title': 'Rapid Harbour' },
  ],
};
