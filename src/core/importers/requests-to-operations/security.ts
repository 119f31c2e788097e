import { counted } from '../../base/counted';
import type { Json, JsonObject } from '../../base/json';
import type { Questions } from '../questions';
import { authOf } from './typed-auth';
import type { Group } from './group';
import type { Auth, SourceRequest } from './model';
import { type Notes, quoted } from './notes';
import type { Carrier } from './parameters';

export interface Security {
  readonly definitions: JsonObject;
  readonly requirement: readonly JsonObject[];
  readonly connectionParameters: JsonObject;
  /** The field that carries the credential and therefore is no parameter. */
  readonly carrier: Carrier | undefined;
  /** True when every request of the group says that it needs no sign-in. */
  readonly open: (group: Group) => boolean;
}

interface Kind {
  readonly auth: Auth;
  readonly requests: SourceRequest[];
}

/** Requests with one key sign in the same way. */
function keyOf(auth: Auth): string {
  switch (auth.type) {
    case 'apikey':
      return `apikey ${auth.in} ${auth.name.toLowerCase()}`;
    case 'oauth2':
      return `oauth2 ${auth.authorizationUrl}`;
    case 'unsupported':
      return `unsupported ${auth.name}`;
    default:
      return auth.type;
  }
}

/** The decision for a connector without a sign-in. */
const noSignIn = 'none';

/** The most frequent kind, or the one that was decided; undefined for a connector without a sign-in. */
function chosenKind(kinds: ReadonlyMap<string, Kind>, questions: Questions): Kind | undefined {
  const possible = [...kinds].filter(([, { auth }]) => auth.type !== 'unsupported').toSorted(([, one], [, other]) => other.requests.length - one.requests.length);
  const options = possible.map(([key, { auth, requests }]) => ({ value: key, label: `${upperFirst(titleOf(auth))} (${counted(requests.length, 'request')})` }));
  const isOpenQuestion = options.length > 1 || possible.some(([, { auth }]) => 'typed' in auth && auth.typed);
  const taken = questions.choose({
    id: 'authentication',
    title: 'Authentication',
    about: options.length > 1 ? 'The requests sign in in several ways, and a connector has one.' : 'The requests hold a credential that was typed by hand.',
    options: isOpenQuestion ? [...options, { value: noSignIn, label: 'No authentication' }] : [],
    preset: possible[0]?.[0] ?? noSignIn,
  });
  return kinds.get(taken);
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * The one sign-in of the connector: the most frequent that OpenAPI 2.0 and the platform can say unless another was decided, with
 * the connection parameters that the wizard writes for it. Others are listed in a note.
 */
export function chooseSecurity(requests: readonly SourceRequest[], notes: Notes, questions: Questions): Security {
  const kinds = new Map<string, Kind>();
  const auths = new Map<SourceRequest, Auth | undefined>();
  for (const request of requests) {
    const auth = authOf(request);
    auths.set(request, auth);
    if (!auth || auth.type === 'none') continue;
    const key = keyOf(auth);
    const kind = kinds.get(key);
    if (kind) kind.requests.push(request);
    else kinds.set(key, { auth, requests: [request] });
  }
  const chosen = chosenKind(kinds, questions);
  for (const kind of kinds.values()) if (kind !== chosen) noteOther(kind, chosen, notes);
  if (!chosen) return { definitions: {}, requirement: [], connectionParameters: {}, carrier: undefined, open: () => false };
  noteChosen(chosen, notes);
  noteOpen(requests.filter((request) => auths.get(request)?.type === 'none'), notes);
  return {
    ...blocksFor(chosen.auth),
    open: ({ members }) => members.every(({ request }) => auths.get(request)?.type === 'none'),
  };
}

function noteOpen(requests: readonly SourceRequest[], notes: Notes): void {
  const [first] = requests;
  if (!first) return;
  const names = quoted(requests.slice(0, 20).map(({ name }) => name));
  const more = requests.length > 20 ? ` and ${requests.length - 20} more` : '';
  notes.add('lost', first.at, `${counted(requests.length, 'request')} without a sign-in: ${names}${more}. The definition says so, but the platform sends the credential with every call.`);
}

function noteOther({ auth, requests }: Kind, chosen: Kind | undefined, notes: Notes): void {
  const [first] = requests;
  if (!first) return;
  const names = quoted(requests.map(({ name }) => name));
  if (auth.type === 'unsupported') {
    notes.add('needs-you', first.at, `The sign-in ${auth.name} (${counted(requests.length, 'request')}) is beyond a connector without custom code (script.csx) or a gateway in front of the service: ${names}.`);
  } else {
    notes.add('lost', first.at, `A connector has one sign-in, here ${chosen ? titleOf(chosen.auth) : 'none'}; ${titleOf(auth)} of ${counted(requests.length, 'request')} was left out: ${names}.`);
  }
}

function titleOf(auth: Auth): string {
  switch (auth.type) {
    case 'none':
      return 'no sign-in';
    case 'apikey':
      return `the key in the ${auth.in === 'header' ? 'header' : 'query parameter'} “${auth.name}”`;
    case 'bearer':
      return auth.why === 'oauth2' ? 'an OAuth 2.0 token' : 'a bearer token';
    case 'basic':
      return 'a user name and password';
    case 'oauth2':
      return 'OAuth 2.0';
    case 'unsupported':
      return auth.name;
  }
}

function noteChosen({ auth, requests }: Kind, notes: Notes): void {
  const at = requests[0]?.at ?? '';
  if ((auth.type === 'apikey' || auth.type === 'basic' || auth.type === 'bearer') && auth.typed) {
    notes.add('guessed', at, `In ${counted(requests.length, 'request')}, ${titleOf(auth)} was typed by hand. It became the sign-in of the connector and is no parameter.`);
  }
  if (auth.type === 'apikey' && auth.name === '') {
    notes.add('needs-you', at, 'The API key has no name in the file. “X-API-Key” was written; correct it on the Security tab.');
  }
  if (auth.type === 'bearer') {
    notes.add('guessed', at, 'The bearer token became an API key in the header Authorization. Whoever makes a connection types “Bearer ” and the token; a Set HTTP header policy can add the word instead.');
    if (auth.why === 'oauth2') {
      const flow = auth.grant === '' ? 'The file does not hold the addresses of the OAuth 2.0 server' : `The platform cannot run the OAuth 2.0 flow ${auth.grant.replaceAll('_', ' ')}`;
      notes.add('needs-you', at, `${flow}, so a ready token is asked for. For a sign-in page choose OAuth 2.0 on the Security tab and enter authorization and token URL; other flows need custom code.`);
    }
  }
  if (auth.type === 'oauth2') {
    notes.add('needs-you', at, 'OAuth 2.0 needs the client id and secret of your app; enter the id on the Security tab and give the secret when you deploy.');
    if (auth.pkce) notes.add('lost', at, 'The requests use the authorization code flow with PKCE; the platform runs it without PKCE.');
  }
}

const apiKeyBlock = (displayName: string, description: string, tooltip: string): JsonObject => ({
  api_key: {
    type: 'securestring',
    uiDefinition: { constraints: { clearText: false, required: 'true', tabIndex: 2 }, description, tooltip, displayName },
  },
});

function blocksFor(auth: Auth): Omit<Security, 'open'> {
  switch (auth.type) {
    case 'apikey': {
      const name = auth.name === '' ? 'X-API-Key' : auth.name;
      const word = auth.prefix === '' ? '' : auth.prefix.slice(0, 1).toUpperCase() + auth.prefix.slice(1);
      const tooltip = word === '' ? 'Provide your API Key' : `Provide your API Key; the value starts with “${word} ”`;
      return {
        definitions: { 'API Key': { type: 'apiKey', in: auth.in, name } },
        requirement: [{ 'API Key': [] }],
        connectionParameters: apiKeyBlock('API Key', 'The API Key for this api', tooltip),
        carrier: { in: auth.in, name },
      };
    }
    case 'bearer':
      return {
        definitions: { 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } },
        requirement: [{ 'API Key': [] }],
        connectionParameters: apiKeyBlock('Bearer token', 'The word Bearer, a blank and your token', 'Provide “Bearer ” followed by your token'),
        carrier: { in: 'header', name: 'Authorization' },
      };
    case 'basic':
      return {
        definitions: { basic_auth: { type: 'basic' } },
        requirement: [{ basic_auth: [] }],
        connectionParameters: {
          username: {
            type: 'string',
            uiDefinition: {
              constraints: { clearText: true, required: 'true', tabIndex: 2 },
              description: 'The username for this api',
              tooltip: 'Provide the username',
              displayName: 'Username',
            },
          },
          password: {
            type: 'securestring',
            uiDefinition: {
              constraints: { clearText: false, required: 'true', tabIndex: 3 },
              description: 'The password for this api',
              tooltip: 'Provide the password',
              displayName: 'Password',
            },
          },
        },
        carrier: { in: 'header', name: 'Authorization' },
      };
    case 'oauth2':
      return oauthBlocks(auth);
    default:
      return { definitions: {}, requirement: [], connectionParameters: {}, carrier: undefined };
  }
}

function oauthBlocks(auth: Extract<Auth, { type: 'oauth2' }>): Omit<Security, 'open'> {
  const scopes: Json[] = [...new Set(auth.scopes)];
  return {
    definitions: {
      oauth2_auth: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: auth.authorizationUrl,
        tokenUrl: auth.tokenUrl,
        scopes: Object.fromEntries([...new Set(auth.scopes)].map((scope) => [scope, scope])),
      },
    },
    requirement: [{ oauth2_auth: scopes }],
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: '[[set at deployment]]',
          scopes,
          redirectMode: 'GlobalPerConnector',
          redirectUrl: 'https://global.consent.azure-apim.net/redirect',
          properties: { IsFirstParty: 'False' },
          customParameters: {
            authorizationUrl: { value: auth.authorizationUrl },
            tokenUrl: { value: auth.tokenUrl },
            refreshUrl: { value: auth.refreshUrl },
          },
        },
        uiDefinition: {
          displayName: 'Sign in',
          description: 'Sign in to the service',
          tooltip: 'Sign in to the service',
          constraints: { required: 'true' },
        },
      },
    },
    carrier: { in: 'header', name: 'Authorization' },
  };
}
