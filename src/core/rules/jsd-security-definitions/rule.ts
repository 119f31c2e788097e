import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

const urlsOf: { readonly [flow: string]: readonly string[] } = {
  accessCode: ['authorizationUrl', 'tokenUrl'],
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  application: ['tokenUrl'],
};
const needs = (type: string | undefined, flow: string): readonly string[] => {
  if (type === 'apiKey') return ['name', 'in'];
  if (type !== 'oauth2') return [];
  return ['flow', ...(Object.hasOwn(urlsOf, flow) ? (urlsOf[flow] ?? []) : [])];
};

export const jsdSecurityDefinitions: Rule = {
  id: 'jsd-security-definitions',
  severity: 'error',
  phase: 'functionality',
  title: 'Each security definition has what its type needs',
  why: 'An API key needs its name and place, OAuth 2.0 its flow and addresses; without them the platform takes no definition.',
  source: 'OpenAPI 2.0; schema of the API definition (SV SecuritySchemePropertyRequired)',
  check: {
    definition(target, report) {
      for (const { name, type, node } of securitySchemes(target.node)) {
        const flow = textOf(node, 'flow') ?? '';
        for (const key of needs(type, flow)) {
          const value = textOf(node, key) ?? '';
          const place = placeOf(target.node, ['securityDefinitions', name, key]);
          if (value.trim() === '') report({ ...place, message: `The security definition ${quote(name)} has no “${key}”. Add it.` });
          else if (key === 'in' && value !== 'header' && value !== 'query') report({ ...place, message: `An API key cannot be sent in ${quote(value)}. Use header or query.` });
          else if (key === 'flow' && !Object.hasOwn(urlsOf, flow)) report({ ...place, message: `${quote(flow)} is no OAuth 2.0 flow. Use accessCode.` });
        }
      }
    },
  },
};
