import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/description': 'Free from.' }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom/description': 'Free from this date on.' }],
};
