import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/connectionParameters/token:TenantId': { type: 'string', uiDefinition: { displayName: 'Tenant' } } },
  ],
  good: [
    {
      '/properties/properties/connectionParameters/token:TenantId': {
        type: 'string',
        metadata: { sourceType: 'AzureActiveDirectoryTenant' },
        uiDefinition: { constraints: { hidden: 'true', required: 'false' } },
      },
    },
  ],
};
