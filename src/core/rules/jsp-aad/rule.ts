import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { customValue, oauthSettingsOf } from '../shared/oauth-settings';
import { placeOf } from '../shared/place';

export const jspAad: Rule = {
  id: 'jsp-aad',
  severity: 'error',
  phase: 'functionality',
  title: 'Sign-in with Microsoft Entra ID names its resource',
  why: 'The platform asks Entra ID for a token for this resource.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings || !textOf(settings, 'identityProvider')?.toLowerCase().startsWith('aad')) return;
      const resource = customValue(settings, 'resourceUri') ?? textOf(objectOf(settings, 'properties'), 'AzureActiveDirectoryResourceId');
      const place = placeOf(target.node, ['oAuthSettings', 'customParameters', 'resourceUri']);
      if (resource === undefined) report({ ...place, message: 'The sign-in with Microsoft Entra ID has no “resourceUri”. Enter the application ID URI of the API.' });
      else if (resource.trim() === '') report({ ...place, severity: 'warning', message: 'The “resourceUri” is empty. Enter the application ID URI of the API.' });
    },
  },
};
