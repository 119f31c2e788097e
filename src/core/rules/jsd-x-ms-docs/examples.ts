import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/x-ms-docs': [] },
    { '/definition/x-ms-docs': [{ url: 'https://harbour.example/docs' }] },
  ],
  good: [
    { '/definition/x-ms-docs': [{ url: 'https://harbour.example/docs', description: 'How to book' }] },
  ],
};
