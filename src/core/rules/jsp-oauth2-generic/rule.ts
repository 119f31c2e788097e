import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { customValue, oauthSettingsOf } from '../shared/oauth-settings';
import { placeOf } from '../shared/place';

export const jspOauth2Generic: Rule = {
  id: 'jsp-oauth2-generic',
  severity: 'warning',
  phase: 'functionality',
  title: 'Templated OAuth 2.0 has its three address templates',
  why: 'The provider oauth2generic makes the calls for sign-in, token and renewal from templates; without one of the addresses it cannot call.',
  source: 'Schema of the API properties; practice of certified connectors',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings || textOf(settings, 'identityProvider')?.toLowerCase() !== 'oauth2generic') return;
      for (const name of ['authorizationUrlTemplate', 'tokenUrlTemplate', 'refreshUrlTemplate']) {
        if ((customValue(settings, name) ?? '').trim() !== '') continue;
        report({ ...placeOf(target.node, ['oAuthSettings', 'customParameters', name, 'value']), message: `The OAuth 2.0 settings have no “${name}”. Enter the address, with placeholders where it varies.` });
      }
    },
  },
};
