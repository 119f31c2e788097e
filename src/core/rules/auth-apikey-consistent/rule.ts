import { textOf } from '../../base/json';
import { firstSecurityDefinition } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { connectionParameterEntries } from '../shared/authentication';
import { placeOf } from '../shared/place';

export const authApikeyConsistent: Rule = {
  id: 'auth-apikey-consistent',
  severity: 'warning',
  phase: 'functionality',
  title: 'An API key has its connection parameter',
  why: 'The platform sends the connection parameter “api_key”; a parameter of another name needs a policy that hands it over.',
  source: 'Connection parameters',
  check: {
    properties(target, report) {
      if (textOf(firstSecurityDefinition(target.definition.node)?.security, 'type') !== 'apiKey') return;
      if (connectionParameterEntries(target.inner).some(({ name }) => name === 'api_key')) return;
      report({
        ...placeOf(target.node, ['properties', 'connectionParameters', 'api_key']),
        related: ['/definition/securityDefinitions'],
        message: 'The definition asks for an API key, but there is no connection parameter “api_key”. Add it, or hand the key over with a policy.',
      });
    },
  },
};
