import type { Rule } from '../rule';
import { asPublisher } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    asPublisher('independent', { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } } }),
  ],
  good: [
    { '/definition/securityDefinitions': { oauth: { type: 'oauth2', flow: 'accessCode' } } },
  ],
};
