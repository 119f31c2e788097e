import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'application', tokenUrl: 'https://id.harbour.example/token' } } },
  ],
  good: [
    {
      '/definition/securityDefinitions': {
        oauth: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://id.harbour.example/authorize', tokenUrl: 'https://id.harbour.example/token' },
      },
    },
  ],
};
