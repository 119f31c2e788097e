import { objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

const common = new Map(['oauth2', 'oauth2generic', 'aad', 'aadcertificate', 'facebook'].map((name): [string, string] => [name, name]));

export const oauthIdentityProvider: Rule = {
  id: 'oauth-identity-provider',
  severity: 'warning',
  phase: 'functionality',
  title: 'The OAuth 2.0 settings name their identity provider',
  why: 'The provider decides which settings are read: oauth2 for any service, aad for Microsoft Entra ID, others for one product each.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      if (!isOauthParameter(target.node)) return;
      const provider = textOf(objectOf(target.node, 'oAuthSettings'), 'identityProvider') ?? '';
      const place = placeOf(target.node, ['oAuthSettings', 'identityProvider']);
      if (provider.trim() === '') report({ ...place, fixable: false, message: 'The OAuth 2.0 settings have no identity provider. Use oauth2 for a service of your own.' });
      else if (!common.has(provider) && common.has(provider.toLowerCase())) report({ ...place, message: `The platform knows no identity provider ${quote(provider)}. Write ${quote(provider.toLowerCase())}.` });
    },
  },
  fix: {
    label: 'Write it in lower case',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (provider) => (typeof provider === 'string' ? provider.toLowerCase() : provider)),
  },
};
