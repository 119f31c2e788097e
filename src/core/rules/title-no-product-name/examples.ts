import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/info/title': 'Harbour for Power Automate' },
    { '/definition/info/title': 'Harbour to Power BI' },
  ],
};
