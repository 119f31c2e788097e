import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { clientId: '6f1d3c52-8a90-4b7e-9c1d-2e3f4a5b6c7d' } } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { clientId: 'harbour-desk' } } },
  ],
};
