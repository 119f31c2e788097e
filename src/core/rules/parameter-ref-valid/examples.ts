import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/1/$ref': '#/parameters/Offset' },
    { '/definition/paths/~1berths/get/parameters/1/$ref': '#/definitions/Berth' },
  ],
};
