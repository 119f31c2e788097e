import { propertiesOrder } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { removeIt } from '../shared/fixes';
import { quote } from '../shared/quote';

const known = new Set<string>(propertiesOrder);

export const jspKnownKeys: Rule = {
  id: 'jsp-known-keys',
  aliases: ['schema-properties-valid'],
  severity: 'warning',
  phase: 'functionality',
  title: 'The API properties have only keys that the platform knows',
  why: 'Other keys are dropped when the connector is saved, or refused.',
  source: 'Schema of the API properties, with what the platform takes beyond it',
  check: {
    properties(target, report) {
      for (const key of Object.keys(target.node)) if (key !== 'properties' && !key.startsWith('$')) report({ key, message: `${quote(key)} stands beside “properties”. Move it into that object, or remove it.` });
      for (const key of Object.keys(target.inner)) if (!known.has(key)) report({ key: ['properties', key], message: `${quote(key)} is no key of the API properties. Check its spelling, or remove it.` });
    },
  },
  // What stands under a misspelt key may be meant: a person looks at it first.
  fix: { ...removeIt, safe: false },
};
