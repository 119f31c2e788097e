import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Spare': { type: 'object' } }],
  good: [{ '/definition/definitions/Quay': { type: 'object' }, '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' } }],
};
