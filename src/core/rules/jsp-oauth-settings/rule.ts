import { isArray, type Json, member, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { oauthSettingsOf } from '../shared/oauth-settings';
import { quote, quoteJson, quoteValue } from '../shared/quote';

const modes = ['Global', 'GlobalPerConnector', 'Direct'];
const isTexts = (value: Json | undefined): boolean => isArray(value) && value.every((item) => typeof item === 'string');

export const jspOauthSettings: Rule = {
  id: 'jsp-oauth-settings',
  severity: 'warning',
  phase: 'functionality',
  title: 'The OAuth 2.0 settings are of the right types',
  why: 'The platform reads texts, a list of scopes and objects with a value; others are refused or lost.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const settings = oauthSettingsOf(target.node);
      if (!settings) return;
      const at = (...keys: readonly string[]): readonly string[] => ['oAuthSettings', ...keys];
      const clientId = member(settings, 'clientId');
      if (clientId !== undefined && typeof clientId !== 'string') report({ key: at('clientId'), message: `The client id is ${quoteJson(clientId)}. Write it as a text, in quotation marks.` });
      const scopes = member(settings, 'scopes');
      if (scopes !== undefined && !isTexts(scopes)) report({ key: at('scopes'), message: `The scopes are ${quoteJson(scopes)}. Write a list of texts, one for each scope.` });
      const mode = member(settings, 'redirectMode');
      if (mode !== undefined && !(typeof mode === 'string' && modes.includes(mode))) report({ key: at('redirectMode'), message: `The redirect mode ${quoteValue(mode)} is not known. Use one of: ${modes.join(', ')}.` });
      const firstParty = member(objectOf(settings, 'properties'), 'IsFirstParty');
      if (firstParty !== undefined && firstParty !== 'True' && firstParty !== 'False') report({ key: at('properties', 'IsFirstParty'), message: `IsFirstParty is ${typeof firstParty === 'boolean' ? `${firstParty} without quotation marks. Write "True" or "False", with them.` : `${quoteValue(firstParty)}. Write the text "True" or "False".`}` });
      for (const [name, value] of Object.entries(objectOf(settings, 'customParameters') ?? {})) {
        if (member(value, 'value') === undefined) report({ key: at('customParameters', name), message: `The custom parameter ${quote(name)} has no value. Write it as in { "value": "…" }.` });
      }
    },
  },
};
