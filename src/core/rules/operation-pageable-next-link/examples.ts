import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'next' } }, { '/definition/paths/~1berths/get/x-ms-pageable': {} }],
  good: [{ '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'nextLink' } }],
};
