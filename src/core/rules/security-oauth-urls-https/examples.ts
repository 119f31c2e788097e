import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode', tokenUrl: 'http://id.harbour.example/token' } } },
  ],
};
