import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/description': undefined }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom': { type: 'string', 'x-ms-visibility': 'internal' } }],
};
