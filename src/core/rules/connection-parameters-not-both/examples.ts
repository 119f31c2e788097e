import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameterSets': { uiDefinition: {}, values: [{ name: 'key', parameters: {} }] } },
  ],
  good: [
    { '/properties/properties/connectionParameters': {}, '/properties/properties/connectionParameterSets': { values: [{ name: 'key', parameters: {} }] } },
  ],
};
