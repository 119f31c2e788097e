import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode', tokenUrl: 'http://id.harbour.example/token' } } },
  ],
};
