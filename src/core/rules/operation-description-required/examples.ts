import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1berths/get/description': undefined }, { '/definition/paths/~1berths/get/description': ' ' }],
  good: [{ '/definition/paths/~1alerts~1{id}/delete/description': undefined }],
};
