import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/title': 'Harbour for Power Automate' },
    { '/definition/info/title': 'Harbour to Power BI' },
  ],
};
