import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/post/description': 'Starts a flow.' }],
};
