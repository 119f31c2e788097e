import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/x-ms-visibility': undefined }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom': { $ref: '#/definitions/Date' } }],
};
