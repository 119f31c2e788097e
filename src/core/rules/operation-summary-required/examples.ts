import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/summary': undefined }, { '/definition/paths/~1berths/get/summary': '' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/summary': undefined }],
};
