import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: [] } },
    { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: ['eq', 'eq'] } },
  ],
};
