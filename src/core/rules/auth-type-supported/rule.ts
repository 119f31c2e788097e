import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

const types = new Set(['oauth2', 'apiKey', 'basic']);

export const authTypeSupported: Rule = {
  id: 'auth-type-supported',
  aliases: ['SecuritySchemePropertyNotValid', 'SecuritySchemePropertyRequired', 'seed-auth-type'],
  severity: 'error',
  phase: 'functionality',
  title: 'The authentication is OAuth 2.0, API key, Basic or none',
  why: 'The platform can sign in in no other way.',
  source: 'Criteria of 2017; custom connector FAQ (SV SecuritySchemePropertyNotValid)',
  check: {
    definition(target, report) {
      for (const [name, scheme] of Object.entries(objectOf(target.node, 'securityDefinitions') ?? {})) {
        const type = textOf(scheme, 'type');
        if (type !== undefined && types.has(type)) continue;
        const said = type === undefined ? 'has no type' : `is of type ${quote(type)}, which the platform does not know`;
        report({ ...placeOf(target.node, ['securityDefinitions', name, 'type']), message: `The security definition ${quote(name)} ${said}. Use oauth2, apiKey or basic.` });
      }
    },
  },
};
