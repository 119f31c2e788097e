import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/info/contact/url': 'http://harbour.example' },
    { '/definition/x-ms-docs': [{ url: 'http://harbour.example/docs', description: 'How to book' }] },
    {
      '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.urlTemplate': 'http://desk.harbour.example',
    },
  ],
};
