import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/definitions/Berth/properties/label/format': 'phone' },
    { '/definition/definitions/Berth/properties/freeFrom/format': 'DateTime' },
  ],
  good: [{ '/definition/definitions/Berth/properties/label/format': 'html' }],
};
