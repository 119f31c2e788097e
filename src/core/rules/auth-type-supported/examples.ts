import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/securityDefinitions/API Key/type': 'openIdConnect' },
    { '/definition/securityDefinitions/API Key/type': undefined },
  ],
  good: [
    { '/definition/securityDefinitions': undefined },
  ],
};
