import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema/required': ['id'] },
    { '/definition/definitions/Berth/properties/label/required': true },
  ],
  good: [{ '/definition/definitions/Berth/type': undefined, '/definition/definitions/Berth/required': ['id'] }],
};
