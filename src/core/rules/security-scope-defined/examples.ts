import type { Examples } from '../rule';

export const examples: Examples = {
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
