import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/host': '203.0.113.7:8080' },
  ],
};
