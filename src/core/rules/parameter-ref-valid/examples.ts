import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/1/$ref': '#/parameters/Offset' },
    { '/definition/paths/~1berths/get/parameters/1/$ref': '#/definitions/Berth' },
  ],
};
