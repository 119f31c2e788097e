import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameterSets': { values: [{ name: 'key', parameters: {} }] } },
  ],
  good: [
    { '/properties/properties/connectionParameterSets': { values: [] } },
  ],
};
