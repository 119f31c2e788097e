import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/connectionParameters/oauth': { type: 'oauthSetting' } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting' } },
  ],
};
