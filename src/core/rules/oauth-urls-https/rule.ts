import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { changeToHttps } from '../shared/fixes';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { quote } from '../shared/quote';

export const oauthUrlsHttps: Rule = {
  id: 'oauth-urls-https',
  severity: 'error',
  phase: 'functionality',
  title: 'The OAuth 2.0 addresses of the connection are https addresses',
  why: 'Tokens and passwords pass these addresses; policy asks for HTTPS with TLS 1.2 or later.',
  source: 'Certification policies (5000.3.1.6)',
  check: {
    'connection-parameter'(target, report) {
      const custom = objectOf(oauthSettingsOf(target.node), 'customParameters');
      if (!custom) return;
      for (const [name, setting] of Object.entries(custom)) {
        const url = textOf(setting, 'value');
        if (!url?.trim().toLowerCase().startsWith('http://')) continue;
        report({ key: ['oAuthSettings', 'customParameters', name, 'value'], message: `${quote(url)} is not encrypted. Give the https address.` });
      }
    },
  },
  fix: changeToHttps,
};
