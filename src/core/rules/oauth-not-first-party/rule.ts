import { member, objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { whenSubmitted } from '../shared/publisher-severity';

export const oauthNotFirstParty: Rule = {
  id: 'oauth-not-first-party',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'functionality',
  title: 'The connector does not claim to be Microsoft’s own',
  why: 'First-party applications and certificates are Microsoft’s; the platform refuses them to others.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings) return;
      if (textOf(settings, 'identityProvider')?.toLowerCase() === 'aadcertificate') {
        report({ key: ['oAuthSettings', 'identityProvider'], fixable: false, message: 'The identity provider aadcertificate is for Microsoft’s own applications. Use aad.' });
      }
      const claim = member(objectOf(settings, 'properties'), 'IsFirstParty');
      if (String(claim).toLowerCase() !== 'true') return;
      report({ key: ['oAuthSettings', 'properties', 'IsFirstParty'], message: 'IsFirstParty is for Microsoft’s own applications. Set it to "False".' });
    },
  },
  fix: {
    label: 'Set it to "False"',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => 'False'),
  },
};
