import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/API key': { type: 'securestring' } },
    { '/properties/properties/connectionParameters/clé{id}': { type: 'string' } },
  ],
  good: [
    { '/properties/properties/connectionParameters/token:TenantId': { type: 'string' } },
  ],
};
