import { textOf } from '../../base/json';
import { firstSecurityDefinition } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { connectionParameterEntries } from '../shared/authentication';
import { placeOf } from '../shared/place';

export const authBasicConsistent: Rule = {
  id: 'auth-basic-consistent',
  severity: 'error',
  phase: 'functionality',
  title: 'Basic authentication has its two connection parameters',
  why: 'The platform makes the header from the connection parameters “username” and “password”.',
  source: 'Connection parameters',
  check: {
    properties(target, report) {
      if (textOf(firstSecurityDefinition(target.definition.node)?.security, 'type') !== 'basic') return;
      const names = new Set(connectionParameterEntries(target.inner).map(({ name }) => name.toLowerCase()));
      for (const name of ['username', 'password']) {
        if (names.has(name)) continue;
        report({
          ...placeOf(target.node, ['properties', 'connectionParameters', name]),
          related: ['/definition/securityDefinitions'],
          message: `Basic authentication needs the connection parameter “${name}”. Add it.`,
        });
      }
    },
  },
};
