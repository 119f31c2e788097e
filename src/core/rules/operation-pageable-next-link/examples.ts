import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'next' } }, { '/definition/paths/~1berths/get/x-ms-pageable': {} }],
  good: [{ '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'nextLink' } }],
};
