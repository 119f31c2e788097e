import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Spare': { type: 'object' } }],
  good: [{ '/definition/definitions/Quay': { type: 'object' }, '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' } }],
};
