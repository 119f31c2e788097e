import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { changeToHttps } from '../shared/fixes';
import { quote } from '../shared/quote';

export const securityOauthUrlsHttps: Rule = {
  id: 'security-oauth-urls-https',
  severity: 'error',
  phase: 'functionality',
  title: 'The OAuth 2.0 addresses of the definition are https addresses',
  why: 'Tokens and passwords pass these addresses; policy asks for HTTPS with TLS 1.2 or later.',
  source: 'Certification policies (5000.3.1.6)',
  check: {
    definition(target, report) {
      for (const { name, type, node } of securitySchemes(target.node)) {
        if (type !== 'oauth2') continue;
        for (const key of ['authorizationUrl', 'tokenUrl']) {
          const url = textOf(node, key);
          if (!url?.trim().toLowerCase().startsWith('http://')) continue;
          report({ key: ['securityDefinitions', name, key], message: `${quote(url)} is not encrypted. Give the https address.` });
        }
      }
    },
  },
  fix: changeToHttps,
};
