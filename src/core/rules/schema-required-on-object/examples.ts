import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema/required': ['id'] },
    { '/definition/definitions/Berth/properties/label/required': true },
  ],
  good: [{ '/definition/definitions/Berth/type': undefined, '/definition/definitions/Berth/required': ['id'] }],
};
