import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/label/title': '' }, { '/definition/paths/~1berths/get/parameters/0/title': '' }],
  good: [{ '/definition/definitions/Berth/properties/label/title': 'Label' }],
};
