import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    (sample) => ({ ...sample, sources: { properties: { name: 'apiproperties.json', text: '{}', encoding: 'utf-8', tree: sample.properties } } }),
  ],
};
