import type { Examples } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Examples = {
  bad: [
    asPublisher('independent', { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } } }),
  ],
  good: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } } },
  ],
};
