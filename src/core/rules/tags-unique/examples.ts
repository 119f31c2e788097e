import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/tags': [{ name: 'Berths' }, { name: 'Berths', description: 'All of them' }] },
    { '/definition/paths/~1berths/get/tags': ['Berths', 'Berths'] },
  ],
};
