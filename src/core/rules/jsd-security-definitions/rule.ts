import { isObject, textOf, type JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { securitySchemes, type SecurityScheme } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

const urlsOf: { readonly [flow: string]: readonly string[] } = {
  accessCode: ['authorizationUrl', 'tokenUrl'],
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  application: ['tokenUrl'],
};
const urlsIn = (flow: string): readonly string[] => (Object.hasOwn(urlsOf, flow) ? (urlsOf[flow] ?? []) : []);

function needs(type: string | undefined, flow: string): readonly string[] {
  if (type === 'apiKey') return ['name', 'in'];
  return type === 'oauth2' ? ['flow', ...urlsIn(flow)] : [];
}

/** What a security definition of a type may have; undefined for a type that there is not. */
function allowed(type: string | undefined, flow: string): readonly string[] | undefined {
  if (type === 'basic') return ['type', 'description'];
  if (type === 'apiKey') return ['type', 'description', 'name', 'in'];
  return type === 'oauth2' && Object.hasOwn(urlsOf, flow) ? ['type', 'description', 'scopes', 'flow', ...urlsIn(flow)] : undefined;
}

function reportNeeds(definition: JsonObject, { name, type, node }: SecurityScheme, report: Report): void {
  const flow = textOf(node, 'flow') ?? '';
  for (const key of needs(type, flow)) {
    const value = textOf(node, key) ?? '';
    const place = placeOf(definition, ['securityDefinitions', name, key]);
    if (value.trim() === '') report({ ...place, message: `The security definition ${quote(name)} has no “${key}”. Add it.` });
    else if (key === 'in' && value !== 'header' && value !== 'query') report({ ...place, message: `An API key cannot be sent in ${quote(value)}. Use header or query.` });
    else if (key === 'flow' && !Object.hasOwn(urlsOf, flow)) report({ ...place, message: `${quote(flow)} is no OAuth 2.0 flow. Use accessCode.` });
    else if (key.endsWith('Url') && !/^[a-z][a-z0-9+.-]{0,30}:[^\s]+$/i.test(value)) report({ ...place, message: `${quote(value)} is no whole address. Write it as in https://example.com/oauth/token.` });
  }
}

function reportMembers({ name, type, node }: SecurityScheme, report: Report): void {
  const at = ['securityDefinitions', name];
  const known = allowed(type, textOf(node, 'flow') ?? '');
  for (const [key, value] of Object.entries(node)) {
    if (known && !known.includes(key) && !key.startsWith('x-')) {
      report({ key: [...at, key], message: `A security definition of the type ${quote(type ?? '')} has no ${quote(key)} here. Remove it, or choose the type or flow that has it.` });
    }
    if (key === 'description' && typeof value !== 'string') report({ key: [...at, key], message: `The description of the security definition ${quote(name)} has to be a text. Correct its value.` });
    if (key === 'scopes' && type === 'oauth2') {
      if (!isObject(value)) report({ key: [...at, key], message: 'The scopes have to be an object of names, each with a text that explains it. Write them so.' });
      else for (const [scope, text] of Object.entries(value)) if (typeof text !== 'string' && !scope.startsWith('x-')) report({ key: [...at, key, scope], message: `The scope ${quote(scope)} has to be explained by a text. Correct its value.` });
    }
  }
}

export const jsdSecurityDefinitions: Rule = {
  id: 'jsd-security-definitions',
  severity: 'error',
  phase: 'functionality',
  title: 'Each security definition has what its type needs',
  why: 'An API key needs its name and place, OAuth 2.0 its flow and addresses; without them the platform takes no definition.',
  source: 'OpenAPI 2.0; schema of the API definition (SV SecuritySchemePropertyRequired)',
  check: {
    definition(target, report) {
      for (const scheme of securitySchemes(target.node)) {
        reportNeeds(target.node, scheme, report);
        reportMembers(scheme, report);
      }
    },
  },
};
