import { isObject, textOf } from '../../base/json';
import { keysOf, pointerOf } from '../../base/pointer';
import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { customValue, oauthSettingsOf } from '../shared/oauth-settings';
import { placeOf } from '../shared/place';
import { softerWhenIndependent } from '../shared/publisher-severity';

export const oauthRefreshUrl: Rule = {
  id: 'oauth-refresh-url',
  severity: 'error',
  severityIn: softerWhenIndependent('error'),
  phase: 'functionality',
  title: 'Generic OAuth 2.0 has all of its three addresses',
  why: 'The platform signs in, fetches the token and renews it at these addresses; without the last a connection breaks after an hour.',
  source: 'Connection parameters; schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings || textOf(settings, 'identityProvider')?.toLowerCase() !== 'oauth2') return;
      for (const name of ['authorizationUrl', 'tokenUrl', 'refreshUrl']) {
        if ((customValue(settings, name) ?? '').trim() !== '') continue;
        const fixable = name === 'refreshUrl' && (customValue(settings, 'tokenUrl') ?? '').trim() !== '';
        report({ ...placeOf(target.node, ['oAuthSettings', 'customParameters', name, 'value']), fixable, message: `The OAuth 2.0 settings have no “${name}”. Enter it${name === 'refreshUrl' ? '; it is often the token URL' : ''}.` });
      }
    },
  },
  fix: {
    label: 'Use the token URL',
    safe: false,
    apply: (connector, finding) => {
      const keys = keysOf(finding.at);
      const settingsAt = pointerOf(keys.slice(0, keys.indexOf('oAuthSettings') + 1));
      const settings = valueAt(connector, settingsAt);
      const url = isObject(settings) ? customValue(settings, 'tokenUrl') : undefined;
      return url === undefined ? connector : setAt(connector, `${settingsAt}/customParameters/refreshUrl/value`, url);
    },
  },
};
