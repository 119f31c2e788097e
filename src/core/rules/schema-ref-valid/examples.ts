import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema/items/$ref': '#/definitions/Quay' },
    { '/definition/paths/~1berths/get/responses/200/schema/items/$ref': 'berth.json' },
  ],
};
