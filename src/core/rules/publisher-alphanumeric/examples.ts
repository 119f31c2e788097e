import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/properties/properties/publisher': 'Harbour & Sons, Ltd.' },
  ],
};
