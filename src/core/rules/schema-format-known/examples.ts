import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/label/format': 'phone' },
    { '/definition/definitions/Berth/properties/freeFrom/format': 'DateTime' },
  ],
  good: [{ '/definition/definitions/Berth/properties/label/format': 'html' }],
};
