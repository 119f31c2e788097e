import { textOf } from '../../base/json';
import { child } from '../../base/pointer';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { placeOf } from '../shared/place';

export const oauthRedirectPerConnector: Rule = {
  id: 'oauth-redirect-per-connector',
  severity: 'warning',
  phase: 'functionality',
  title: 'OAuth 2.0 redirects to an address of the connector’s own',
  why: 'Since February 2024 new connectors get a redirect address each; the shared one is no longer given out.',
  source: 'Connection parameters; third-party notes on the change of February 2024',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings || textOf(settings, 'redirectMode') === 'GlobalPerConnector') return;
      report({ ...placeOf(target.node, ['oAuthSettings', 'redirectMode']), message: 'The redirect address is shared with other connectors. Set redirectMode to GlobalPerConnector and register the address that the platform then shows.' });
    },
  },
  fix: {
    label: 'Set GlobalPerConnector',
    safe: false,
    apply: (connector, finding) =>
      editAt(connector, finding.missing === undefined ? finding.at : child(finding.at, finding.missing), () => 'GlobalPerConnector'),
  },
};
