import type { Rule } from '../rule';
import { isOauthParameter } from '../shared/authentication';
import { quote } from '../shared/quote';

export const oauthParameterName: Rule = {
  id: 'oauth-parameter-name',
  severity: 'error',
  phase: 'functionality',
  title: 'The OAuth 2.0 parameter is called “token”',
  why: 'The platform and Microsoft’s command line look it up by this name.',
  source: 'Connection parameters',
  check: {
    'connection-parameter'(target, report) {
      if (!isOauthParameter(target.node) || target.name === 'token') return;
      report({ message: `The OAuth 2.0 parameter is called ${quote(target.name)}. Rename it to token.` });
    },
  },
};
