import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/discriminator': 'kind' }, { '/definition/definitions/Berth/discriminator': 'label' }],
  good: [{ '/definition/definitions/Berth/discriminator': 'label', '/definition/definitions/Berth/required': ['label'] }],
};
