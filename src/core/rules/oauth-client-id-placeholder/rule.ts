import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import { clientIdPlaceholder } from '../../connector/default-properties';
import type { Rule } from '../rule';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const oauthClientIdPlaceholder: Rule = {
  id: 'oauth-client-id-placeholder',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The published files hold a placeholder for the client id',
  why: 'The real client id is handed over with the submission; the files are public.',
  source: 'Repository readme',
  check: {
    'connection-parameter'(target, report) {
      const id = textOf(oauthSettingsOf(target.node), 'clientId');
      if (id === undefined || !guid.test(id.trim()) || /^[0-]+$/.test(id.trim())) return;
      report({ key: ['oAuthSettings', 'clientId'], message: `The client id ${quote(id)} looks like a real one. Put a placeholder such as ${quote(clientIdPlaceholder)} into the files that you publish.` });
    },
  },
  fix: {
    label: 'Put a placeholder',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, () => clientIdPlaceholder),
  },
};
