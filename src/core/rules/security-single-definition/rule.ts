import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { quote } from '../shared/quote';

export const securitySingleDefinition: Rule = {
  id: 'security-single-definition',
  severity: 'warning',
  phase: 'functionality',
  title: 'There is one security definition',
  why: 'The platform uses the first one alone; several ways to sign in go into connection parameter sets.',
  source: 'Multiple authentication types',
  check: {
    definition(target, report) {
      const [first, ...others] = securitySchemes(target.node);
      for (const { name } of others) {
        report({ key: ['securityDefinitions', name], message: `The platform uses the first security definition, ${quote(first?.name ?? '')}, alone. Remove ${quote(name)}, or offer it as a connection parameter set.` });
      }
    },
  },
};
