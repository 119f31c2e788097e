import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { isPlaceholder, oauthSettingsOf } from '../shared/oauth-settings';
import { whenSubmitted } from '../shared/publisher-severity';

export const oauthNoClientSecret: Rule = {
  id: 'oauth-no-client-secret',
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'package',
  title: 'The files hold no client secret',
  why: 'The files are published; the secret is handed over with the submission and kept in a vault.',
  source: 'Repository readme (no sensitive values)',
  check: {
    'connection-parameter'(target, report) {
      const secret = textOf(oauthSettingsOf(target.node), 'clientSecret');
      if (secret === undefined || isPlaceholder(secret)) return;
      report({ key: ['oAuthSettings', 'clientSecret'], message: 'The OAuth 2.0 settings hold a client secret, which must not be published. Remove it, and change it at the service if the file has left your hands.' });
    },
  },
  fix: {
    label: 'Remove the client secret',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
