import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { independentOnly } from '../shared/publisher-severity';

export const authIndependentNoOauth: Rule = {
  id: 'auth-independent-no-oauth',
  severity: 'warning',
  severityIn: independentOnly('warning'),
  phase: 'package',
  title: 'An independent publisher’s connector does not sign in with OAuth 2.0',
  why: 'Independent publishers have no app registration to hand over; their OAuth connectors are reported not to be accepted at present, though earlier ones were.',
  source: 'Third-party reading of the certification process (2026), against independent publisher certification (2022)',
  check: {
    definition(target, report) {
      for (const { name, type } of securitySchemes(target.node)) {
        if (type !== 'oauth2') continue;
        report({ key: ['securityDefinitions', name], message: 'Connectors of independent publishers are at present not accepted with OAuth 2.0. Use an API key where the service has one, or ask before you submit.' });
      }
    },
  },
};
