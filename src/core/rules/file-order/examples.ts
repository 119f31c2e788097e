import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    (sample) => {
      const { info, ...rest } = sample.definition;
      return info === undefined ? sample : { ...sample, definition: { ...rest, info } };
    },
  ],
};
