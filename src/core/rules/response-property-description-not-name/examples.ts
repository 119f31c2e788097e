import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/properties/freeFrom/description': 'Free from.' }],
  good: [{ '/definition/definitions/Berth/properties/freeFrom/description': 'Free from this date on.' }],
};
