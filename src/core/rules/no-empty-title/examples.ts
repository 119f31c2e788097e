import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/properties/label/title': '' }, { '/definition/paths/~1berths/get/parameters/0/title': '' }],
  good: [{ '/definition/definitions/Berth/properties/label/title': 'Label' }],
};
