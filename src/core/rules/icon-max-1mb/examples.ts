import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    (sample) => ({ ...sample, icon: { name: 'icon.png', bytes: new Uint8Array(1_000_000) } }),
  ],
};
