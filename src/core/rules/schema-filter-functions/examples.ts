import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: [] } },
    { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: ['eq', 'eq'] } },
  ],
};
