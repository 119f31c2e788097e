import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts~1{id}': undefined }],
};
