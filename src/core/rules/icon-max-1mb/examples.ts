import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    (sample) => ({ ...sample, icon: { name: 'icon.png', bytes: new Uint8Array(1_000_000) } }),
  ],
};
