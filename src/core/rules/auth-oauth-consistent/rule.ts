import { textOf } from '../../base/json';
import { firstSecurityDefinition } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { connectionParameterEntries, isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';

export const authOauthConsistent: Rule = {
  id: 'auth-oauth-consistent',
  severity: 'error',
  phase: 'functionality',
  title: 'OAuth 2.0 of the definition has its connection parameter',
  why: 'The settings of the sign-in are in the connection parameter “token”; without it nobody can connect.',
  source: 'Connection parameters',
  check: {
    properties(target, report) {
      if (textOf(firstSecurityDefinition(target.definition.node)?.security, 'type') !== 'oauth2') return;
      if (connectionParameterEntries(target.inner).some(({ node }) => isOauthParameter(node))) return;
      report({
        ...placeOf(target.node, ['properties', 'connectionParameters', 'token']),
        related: ['/definition/securityDefinitions'],
        message: 'The definition signs in with OAuth 2.0, but there is no connection parameter “token” of type oauthSetting. Add it.',
      });
    },
  },
};
