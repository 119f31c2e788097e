import { arrayOf, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { connectionParameterEntries } from '../shared/authentication';
import { quote } from '../shared/quote';

const use = /\bconnectionParameters\(\s*'([^']{1,200})'/g;

export const policyConnectionParameterExists: Rule = {
  id: 'policy-connection-parameter-exists',
  severity: 'warning',
  phase: 'functionality',
  title: 'Policies use connection parameters that exist',
  why: 'A value taken from a connection parameter that is not there is empty at run time.',
  source: 'Practice of reviews; policy templates',
  check: {
    properties(target, report) {
      const policies = arrayOf(target.inner, 'policyTemplateInstances');
      if (!policies) return;
      const names = new Set(connectionParameterEntries(target.inner).map(({ name }) => name.toLowerCase()));
      policies.forEach((policy, index) => {
        for (const [key, value] of Object.entries(objectOf(policy, 'parameters') ?? {})) {
          if (typeof value !== 'string' || !value.includes('connectionParameters(')) continue;
          for (const [, name = ''] of value.matchAll(use)) {
            if (names.has(name.toLowerCase())) continue;
            report({ key: ['properties', 'policyTemplateInstances', index, 'parameters', key], message: `The policy uses the connection parameter ${quote(name)}, which does not exist. Add it, or name another.` });
          }
        }
      });
    },
  },
};
