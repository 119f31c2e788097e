import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/host': 'staging.harbour.example' },
    { '/definition/host': 'desk-uat.harbour.example' },
    { '/definition/host': 'localhost:3000' },
  ],
  good: [
    { '/definition/host': 'latest.harbour.dev' },
    {
      '/definition/host': 'sandbox.harbour.example',
      '/properties/properties/policyTemplateInstances': [{ templateId: 'dynamichosturl', title: 'Host', parameters: {} }],
    },
  ],
};
