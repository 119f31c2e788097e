import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    {
      '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode', scopes: { read: 'Read' } } },
      '/definition/security': [{ oauth: ['write'] }],
    },
  ],
  good: [
    {
      '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode', scopes: { read: 'Read' } } },
      '/definition/security': [{ oauth: ['read'] }],
    },
  ],
};
