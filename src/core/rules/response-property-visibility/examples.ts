import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/x-ms-visibility': undefined }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom': { $ref: '#/definitions/Date' } }],
};
