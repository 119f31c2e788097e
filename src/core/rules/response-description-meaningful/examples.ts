import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/description': 'default' },
    { '/definition/paths/~1berths/get/responses/401/description': '' },
    { '/definition/paths/~1berths/get/responses/401/description': '401' },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/401/description': 'The key is wrong' }],
};
