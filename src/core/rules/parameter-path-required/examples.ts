import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/required': undefined },
    { '/definition/paths/~1berths~1{id}/get/parameters/0/required': false },
  ],
};
