import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/securityDefinitions/API Key/name': undefined },
    { '/definition/securityDefinitions/API Key/in': 'cookie' },
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://id.harbour.example/authorize' } } },
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'authorizationCode' } } },
  ],
  good: [
    { '/definition/securityDefinitions': { basic: { type: 'basic' } } },
  ],
};
