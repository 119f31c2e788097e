import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/oauth': { type: 'oauthSetting' } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting' } },
  ],
};
