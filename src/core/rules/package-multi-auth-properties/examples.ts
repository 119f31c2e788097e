import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameterSets': { values: [{ name: 'key', parameters: {} }] } },
  ],
  good: [
    { '/properties/properties/connectionParameterSets': { values: [] } },
  ],
};
