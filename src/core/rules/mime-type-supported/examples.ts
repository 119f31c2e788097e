import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/consumes': ['application/xml'] },
    { '/definition/paths/~1berths/post/consumes': ['application/octet-stream'] },
  ],
  good: [
    { '/definition/consumes': ['application/json; charset=utf-8', 'multipart/form-data'] },
  ],
};
