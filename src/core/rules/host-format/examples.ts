import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/host': 'https://desk.harbour.example/' },
    { '/definition/host': 'desk.harbour.example/v1' },
    { '/definition/host': '{site}.harbour.example' },
  ],
  good: [
    { '/definition/host': 'desk.harbour.example:8443' },
  ],
};
