import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const plain = /^(?:token:)?[0-9a-zA-Z_]+$/;
/** Names that the schema refuses and that nonetheless work: `API Key`, `site-url`. */
const passes = /^[0-9a-zA-Z_ .:-]+$/;

export const connectionParameterName: Rule = {
  id: 'connection-parameter-name',
  severity: 'error',
  phase: 'functionality',
  title: 'Connection parameters have plain names',
  why: 'Policies and the platform name them; only letters, digits and underscores work, and “token:” before those that belong to OAuth 2.0.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const { name } = target;
      if (plain.test(name)) return;
      report({
        ...(passes.test(name) ? { severity: 'warning' } : {}),
        message: `The connection parameter ${quote(target.name)} has a name that the platform does not take. Use letters, digits and underscores.`,
      });
    },
  },
};
