import { isArray, isObject, type Json, member, textOf } from '../../base/json';
import type { Auth } from '../requests-to-operations/model';
import type { Notes } from '../requests-to-operations/notes';
import type { Place } from '../requests-to-operations/place';
import { hasVariable, resolve, scalarText, type Scope } from '../requests-to-operations/variables';

/** The parameters of an auth block: a list of `{key, value}`, or an object. */
function parametersOf(auth: Json, type: string): ReadonlyMap<string, string> {
  const block = member(auth, type);
  const parameters = new Map<string, string>();
  if (isArray(block)) {
    for (const entry of block) {
      const key = textOf(entry, 'key');
      if (key !== undefined) parameters.set(key, scalarText(member(entry, 'value')));
    }
  } else if (isObject(block)) {
    for (const [key, value] of Object.entries(block)) parameters.set(key, scalarText(value));
  }
  return parameters;
}

const credentials = /^(value|token|password|username|clientId|clientSecret|accessToken|accessKey|secretKey|sessionToken|consumerKey|consumerSecret|tokenSecret|clientToken|authKey|authId|secret|privateKey|refreshToken|idToken|code)$/;

/**
 * Reads an `auth` block. Undefined means that it says nothing and the outer one counts; `{type: 'none'}` ends the search.
 * Values of credentials are left behind, with a note where the file held one.
 */
export function readAuth(auth: Json | undefined, scope: Scope, place: Place, notes: Notes): Auth | undefined {
  const type = textOf(auth, 'type')?.toLowerCase();
  if (auth === undefined || type === undefined || type === '') return undefined;
  const written = textOf(auth, 'type') ?? type;
  const parameters = parametersOf(auth, written);
  const secrets = [...parameters].filter(([key, value]) => credentials.test(key) && value !== '' && !hasVariable(value));
  if (secrets.length > 0) {
    const names = secrets.map(([key]) => `“${key}”`).join(', ');
    notes.add('secret-removed', place.at, `The ${type} sign-in held values for ${names}. They were not kept; give them when you make a connection.`);
  }
  const get = (key: string): string => resolve(parameters.get(key) ?? '', scope);
  switch (type) {
    case 'noauth':
    case 'normal':
      return { type: 'none' };
    case 'basic':
      return { type: 'basic', typed: false };
    case 'bearer':
      return { type: 'bearer', why: 'bearer', grant: '', typed: false };
    case 'jwt':
      return get('addTokenTo') === 'queryParam' || get('addTokenTo') === 'queryParams'
        ? { type: 'apikey', in: 'query', name: get('queryParamKey') || 'token', prefix: '', typed: false }
        : { type: 'bearer', why: 'bearer', grant: '', typed: false };
    case 'apikey':
      return {
        type: 'apikey',
        in: get('in') === 'query' ? 'query' : 'header',
        name: hasVariable(get('key')) ? '' : get('key').trim(),
        prefix: '',
        typed: false,
      };
    case 'oauth2':
      return readOAuth2(get);
    default:
      return { type: 'unsupported', name: type };
  }
}

function readOAuth2(get: (key: string) => string): Auth {
  const grant = get('grant_type');
  const authorizationUrl = get('authUrl');
  const tokenUrl = get('accessTokenUrl');
  const codeFlow = grant === '' || grant.startsWith('authorization_code');
  if (!codeFlow || !isWebAddress(authorizationUrl) || !isWebAddress(tokenUrl)) {
    return { type: 'bearer', why: 'oauth2', grant: codeFlow ? '' : grant, typed: false };
  }
  return {
    type: 'oauth2',
    authorizationUrl,
    tokenUrl,
    refreshUrl: isWebAddress(get('refreshUrl')) ? get('refreshUrl') : isWebAddress(get('refreshTokenUrl')) ? get('refreshTokenUrl') : tokenUrl,
    scopes: get('scope').split(/[\s,]+/).filter((scope) => scope !== '' && !hasVariable(scope)),
    pkce: grant.endsWith('pkce'),
  };
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s{}]+$/.test(text) && URL.canParse(text);
