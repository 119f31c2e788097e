import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    (sample) => {
      const { info, ...rest } = sample.definition;
      return info === undefined ? sample : { ...sample, definition: { ...rest, info } };
    },
  ],
};
