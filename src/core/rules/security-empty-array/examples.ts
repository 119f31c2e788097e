import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/security': [{ 'API Key': null }] },
    { '/definition/security': [{ 'API Key': ['read'] }] },
    { '/definition/paths/~1berths/get/security': [{ 'API Key': {} }] },
  ],
  good: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } }, '/definition/security': [{ oauth: ['read'] }] },
  ],
};
