import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions/basic': { type: 'basic' } },
  ],
};
