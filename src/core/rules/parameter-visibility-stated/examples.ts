import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': undefined }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/parameters/0/x-ms-visibility': undefined }],
};
