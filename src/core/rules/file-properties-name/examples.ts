import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    (sample) => ({ ...sample, sources: { properties: { name: 'apiproperties.json', text: '{}', encoding: 'utf-8', tree: sample.properties } } }),
  ],
};
