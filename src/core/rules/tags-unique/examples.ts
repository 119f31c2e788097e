import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/tags': [{ name: 'Berths' }, { name: 'Berths', description: 'All of them' }] },
    { '/definition/paths/~1berths/get/tags': ['Berths', 'Berths'] },
  ],
};
