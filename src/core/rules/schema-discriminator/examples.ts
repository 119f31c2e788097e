import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/discriminator': 'kind' }, { '/definition/definitions/Berth/discriminator': 'label' }],
  good: [{ '/definition/definitions/Berth/discriminator': 'label', '/definition/definitions/Berth/required': ['label'] }],
};
