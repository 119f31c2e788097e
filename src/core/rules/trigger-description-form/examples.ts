import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/post/description': 'Starts a flow.' }],
};
