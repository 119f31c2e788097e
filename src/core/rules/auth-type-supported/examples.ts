import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions/API Key/type': 'openIdConnect' },
    { '/definition/securityDefinitions/API Key/type': undefined },
  ],
  good: [
    { '/definition/securityDefinitions': undefined },
  ],
};
