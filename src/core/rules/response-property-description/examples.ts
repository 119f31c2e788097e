import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/description': undefined }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom': { type: 'string', 'x-ms-visibility': 'internal' } }],
};
