import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { quote } from '../shared/quote';

export const authOauthFlowAccessCode: Rule = {
  id: 'auth-oauth-flow-access-code',
  severity: 'error',
  phase: 'functionality',
  title: 'OAuth 2.0 uses the authorization code flow',
  why: 'The platform signs people in with the authorization code flow alone; it cannot run the client credentials flow.',
  source: 'Custom connector FAQ; connection parameters',
  check: {
    definition(target, report) {
      for (const { name, type, node } of securitySchemes(target.node)) {
        const flow = textOf(node, 'flow');
        if (type !== 'oauth2' || flow === undefined || flow === 'accessCode') continue;
        report({ key: ['securityDefinitions', name, 'flow'], message: `The security definition ${quote(name)} uses the flow ${quote(flow)}. Use accessCode.` });
      }
    },
  },
};
