import { textOf } from '../../base/json';
import { child } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { placeOf } from '../shared/place';

export const oauthRedirectUrl: Rule = {
  id: 'oauth-redirect-url',
  severity: 'warning',
  phase: 'functionality',
  title: 'The OAuth 2.0 settings have a redirect address',
  why: 'The platform’s own tools write it, and the template asks for it.',
  source: 'Submit for certification, step 4; connector template',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings || (textOf(settings, 'redirectUrl') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['oAuthSettings', 'redirectUrl']), message: 'The OAuth 2.0 settings have no redirect address. Use https://global.consent.azure-apim.net/redirect until the platform gives one of the connector’s own.' });
    },
  },
  fix: {
    label: 'Set the common redirect address',
    safe: true,
    apply: (connector, finding) =>
      editAt(connector, finding.missing === undefined ? finding.at : child(finding.at, finding.missing), () => 'https://global.consent.azure-apim.net/redirect'),
  },
};
