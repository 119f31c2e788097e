import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1berths/get/responses/200/schema/items/description': 'A berth.' }],
};
